// SPDX-License-Identifier: MIT
#include "store/removal.hpp"

#include <unistd.h>

#include <algorithm>

#include "base/checkpoint.hpp"
#include "base/file_lock.hpp"
#include "base/text.hpp"
#include "store/record_files.hpp"
#include "store/staging.hpp"

namespace gov {
namespace {

/// Does it run here, and is there no better one of the same version?
bool is_preferred(const Toolchain& toolchain, const std::vector<Toolchain>& installed,
                  const HostPlatforms& host) {
  if (toolchain.platform == host.native) return true;
  return host.can_run(toolchain.platform) &&
         std::none_of(installed.begin(), installed.end(), [&](const Toolchain& other) {
           return other.version == toolchain.version && other.platform == host.native;
         });
}

}  // namespace

std::vector<Toolchain> toolchains_for_removal(const VersionRequest& request,
                                              const std::vector<Toolchain>& installed,
                                              const HostPlatforms& host) {
  const auto& arch = request.architecture();
  std::vector<Toolchain> found;
  for (const Toolchain& toolchain : installed) {
    const bool is_wanted_platform = arch ? toolchain.platform == Platform{host.native.os, *arch}
                                         : is_preferred(toolchain, installed, host);
    if (is_wanted_platform && request.choose({toolchain.version})) found.push_back(toolchain);
  }
  // latest and its like mean one: the newest, which comes first.
  const bool means_one = std::holds_alternative<Channel>(request.meaning());
  if (means_one && found.size() > 1) found.resize(1, found.front());
  return found;
}

Result<Toolchain> only_toolchain_for_removal(const VersionRequest& request,
                                             const std::vector<Toolchain>& installed,
                                             const HostPlatforms& host) {
  std::vector<Toolchain> found = toolchains_for_removal(request, installed, host);
  if (found.size() == 1) return std::move(found.front());
  const std::string text = request.to_string();
  if (found.empty()) {
    return fail(ErrorKind::not_installed, concat("no installed Go matches ", in_quotes(text)))
        .with_hint("gov list");
  }
  std::vector<std::string> names;
  names.reserve(found.size());
  for (const Toolchain& toolchain : found) names.push_back(toolchain.version.to_string());
  return fail(ErrorKind::usage, concat(in_quotes(text), " fits several installed versions"))
      .with_reason(join(names, ", "))
      .with_hint(concat("gov uninstall ", join(names, " ")));
}

Result<void> check_not_default(const Toolchain& toolchain,
                               const std::optional<DefaultVersion>& fallback) {
  const bool is_default =
      fallback && fallback->toolchain && fallback->toolchain->goroot == toolchain.goroot;
  if (!is_default) return {};
  return fail(ErrorKind::usage, concat(toolchain.version.release_name(), " is the default"))
      .with_reason(concat("the default is set to ", fallback->request.to_string()))
      .with_hint(concat("gov default VERSION, or: gov uninstall --even-default ",
                        toolchain.version.to_string()));
}

Result<void> remove_toolchain(const Layout& layout, const Toolchain& toolchain,
                              const Clock& clock) {
  FileLock::Patience patience;
  patience.timeout = std::chrono::seconds(10);
  GOV_TRY_ASSIGN(
      const FileLock lock,
      FileLock::acquire(layout.lock(toolchain.version, toolchain.platform), clock, patience));
  GOV_TRY(checkpoint("removal-begun"));
  GOV_TRY(discard_tree(layout, toolchain.goroot));
  GOV_TRY(checkpoint("tree-removed"));
  delete_records(layout, toolchain.version, toolchain.platform);
  return checkpoint("records-deleted");
}

}  // namespace gov
