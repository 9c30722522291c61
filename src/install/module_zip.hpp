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

/// The zip of a toolchain module, whole and not verified.
struct ModuleZip {
  UniqueFd file;
  std::string origin;  // URL without user-info, or path of the file
  std::string sha256;  // 64 lower-case hex digits
  std::uint64_t bytes = 0;
};

/// Where a module is asked for, and how.
struct ModuleRequest {
  std::vector<GoProxy> proxies;
  std::string version;                    // of golang.org/toolchain
  const PartialPlace* partial = nullptr;  // where the download may be kept for a resume
};

/// Asks the proxies in turn as the go command does: after one that does not have the module (404 or
/// 410, no such file) the next one is asked; after any other failure only where "|" stands between
/// them. `direct` is where the Go project publishes the module. What is fetched lies in a file that
/// nobody else can reach. Errors: each proxy with its reason.
[[nodiscard]] Expected<ModuleZip, SourceFailure> fetch_module_zip(const InstallJob& job,
                                                                  SourceTransfer& transfer,
                                                                  const ModuleRequest& request);

}  // namespace gov
