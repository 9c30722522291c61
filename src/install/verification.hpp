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

// Checks whether an installed tree is still what was published. Changes nothing; repair.hpp
// restores.

namespace gov {

struct Verification {
  std::uint64_t files = 0;  // that were compared
  // Paths relative to the GOROOT, which is ".". Each of them is a fault.
  std::vector<std::string> changed;  // different content, or no longer a plain file
  std::vector<std::string> missing;
  std::vector<std::string> modes;
  std::vector<std::string> extra;   // not from the archive, and able to change what is built
  std::vector<std::string> faults;  // sentences about record, list and proofs
  // Not faults: files left by the go command and editors.
  std::vector<std::string> left_by_go;
  std::vector<std::string> left_by_editors;

  RecordedModuleHash module_hash;              // of the installed files
  std::optional<std::string> archive;          // the local archive that was checked
  std::optional<RecordedSignature> signature;  // of that archive

  [[nodiscard]] bool is_sound() const {
    return changed.empty() && missing.empty() && modes.empty() && extra.empty() && faults.empty();
  }
};

/// Compares every file of the tree with the install's file list; the list with the record and,
/// according to the job's policy, with the toolchain module's hash in the Go checksum database; and
/// the archive, if `archive` or a folder among the job's sources has it, with its digest and
/// signature. Without a list, only the module's hash is compared, which does not cover api, doc,
/// misc and test. Errors: interrupted, and those of reading files and of the network.
[[nodiscard]] Result<Verification> verify_toolchain(const InstallJob& job,
                                                    const Toolchain& toolchain,
                                                    const std::optional<std::string>& archive);

}  // namespace gov
