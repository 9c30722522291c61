// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "install/checksum_log_address.hpp"
#include "records/toolchain_record.hpp"
#include "store/layout.hpp"

// Queries the Go checksum database and accepts only answers that it proves.

namespace gov {

/// A hash recorded in a log.
struct LoggedHash {
  std::string h1;
  std::string database;  // its name
  RecordedLogEntry entry;
};

/// Looks up the content hash of a version of golang.org/toolchain. The hash is accepted if the
/// log's head is signed by the database's key, is consistent with the newest head that this store
/// has seen, and includes the record. The newest head is stored; an inconsistent head is an error,
/// and both are kept as evidence.
[[nodiscard]] Expected<LoggedHash, LogFailure> look_up_toolchain(const ChecksumLogAccess& access,
                                                                 const Layout& layout,
                                                                 const std::string& version);

}  // namespace gov
