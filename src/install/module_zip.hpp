// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/unique_fd.hpp"
#include "golang/go_proxy_list.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "install/partial_place.hpp"
#include "install/source_failure.hpp"
#include "install/source_transfer.hpp"

namespace gov {

/// The zip of a toolchain module, complete but not verified.
struct ModuleZip {
  UniqueFd file;
  std::string origin;  // URL without user-info, or path of the file
  std::string sha256;  // 64 lower-case hex digits
  std::uint64_t bytes = 0;
};

/// Where to request a module, and how.
struct ModuleRequest {
  std::vector<GoProxy> proxies;
  std::string version;                    // of golang.org/toolchain
  const PartialPlace* partial = nullptr;  // where the download may be kept for a resume
};

/// Tries the proxies in order as the go command does: if one does not have the module (404 or 410,
/// or no such file), the next is tried; after any other failure only if they are separated by "|".
/// `direct` means the Go project's own address for the module. The zip is written to a file that no
/// other process can open. Errors: each proxy with its reason.
[[nodiscard]] Expected<ModuleZip, SourceFailure> fetch_module_zip(const InstallJob& job,
                                                                  SourceTransfer& transfer,
                                                                  const ModuleRequest& request);

}  // namespace gov
