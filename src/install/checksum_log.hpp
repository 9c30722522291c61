// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "install/checksum_log_address.hpp"
#include "records/toolchain_record.hpp"
#include "store/layout.hpp"

// Asking the Go checksum database, and believing nothing that it does not prove.

namespace gov {

/// A hash that a log holds.
struct LoggedHash {
  std::string h1;
  std::string database;  // its name
  RecordedLogEntry entry;
};

/// Looks the content hash of a version of golang.org/toolchain up. It counts once the head of the
/// log is signed by the database's key, the log continues the newest one that this store has seen,
/// and holds the record. The newest head is kept; one that contradicts it is an error and both are
/// kept as evidence.
[[nodiscard]] Expected<LoggedHash, LogFailure> look_up_toolchain(const ChecksumLogAccess& access,
                                                                 const Layout& layout,
                                                                 const std::string& version);

}  // namespace gov
