// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/install_job.hpp"
#include "records/toolchain_record.hpp"
#include "store/toolchains.hpp"

// Is an installed tree still what was published? Changes nothing; repair.hpp restores.

namespace gov {

struct Verification {
  std::uint64_t files = 0;  // that were compared
  // Paths below the GOROOT; "." is the GOROOT itself. Each of them is a fault.
  std::vector<std::string> changed;  // other content, or no plain file any more
  std::vector<std::string> missing;
  std::vector<std::string> modes;
  std::vector<std::string> extra;   // no archive put them there, and they change what is built
  std::vector<std::string> faults;  // of record, list and proofs: sentences
  // Not faults: what the go command and editors leave behind.
  std::vector<std::string> left_by_go;
  std::vector<std::string> left_by_editors;

  RecordedModuleHash module_hash;              // of the files as they were installed
  std::optional<std::string> archive;          // that was at hand, and checked
  std::optional<RecordedSignature> signature;  // of that archive

  [[nodiscard]] bool is_sound() const {
    return changed.empty() && missing.empty() && modes.empty() && extra.empty() && faults.empty();
  }
};

/// Hashes every file of the tree and compares it with the list of the install; the list with the
/// record and with the hash that the Go checksum database has of the toolchain module, by the
/// job's policy; and the archive, where a folder among the job's sources or `archive` has it, with
/// its digest and signature. Without a list the hash of the module alone is compared, which leaves
/// api, doc, misc and test out. Errors: interrupted; and what cannot be read or asked, of its kind.
[[nodiscard]] Result<Verification> verify_toolchain(const InstallJob& job,
                                                    const Toolchain& toolchain,
                                                    const std::optional<std::string>& archive);

}  // namespace gov
