// SPDX-License-Identifier: MIT
#include "commands/uninstall.hpp"

#include <unistd.h>

#include <algorithm>

#include "base/file_lock.hpp"
#include "base/text.hpp"
#include "store/default_version.hpp"
#include "store/shim_refresh.hpp"
#include "store/staging.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

Stores own_store(const Session& session) { return Stores{{session.layout.versions()}}; }

/// Does it run here, and is there no better one of the same version?
bool is_preferred(const Toolchain& toolchain, const std::vector<Toolchain>& all,
                  const HostPlatforms& host) {
  if (toolchain.platform == host.native) return true;
  return host.can_run(toolchain.platform) &&
         std::none_of(all.begin(), all.end(), [&](const Toolchain& other) {
           return other.version == toolchain.version && other.platform == host.native;
         });
}

/// The installed toolchains of our own store that a request fits.
Result<std::vector<Toolchain>> matching(const Session& session, const VersionRequest& request) {
  GOV_TRY_ASSIGN(const std::vector<Toolchain> all, list_toolchains(own_store(session)));
  const HostPlatforms& host = session.machine.platforms;
  const auto& arch = request.architecture();
  std::vector<Toolchain> found;
  for (const Toolchain& toolchain : all) {
    const bool is_wanted_platform = arch ? toolchain.platform == Platform{host.native.os, *arch}
                                         : is_preferred(toolchain, all, host);
    if (is_wanted_platform && request.choose({toolchain.version})) found.push_back(toolchain);
  }
  // latest and its like mean one: the newest, which comes first.
  const bool means_one = std::holds_alternative<Channel>(request.meaning());
  if (means_one && found.size() > 1) found.resize(1, found.front());
  return found;
}

Result<Toolchain> only_match(const Session& session, const VersionRequest& request) {
  GOV_TRY_ASSIGN(std::vector<Toolchain> found, matching(session, request));
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

/// Removing what the default resolves to would silently change the Go of every unpinned directory.
Result<void> check_not_default(const Session& session, const Toolchain& toolchain) {
  const auto request = read_default(session.layout);
  if (!request || !*request) return {};
  GOV_TRY_ASSIGN(const auto fallback,
                 find_toolchain(own_store(session), **request, session.machine.platforms));
  if (!fallback || fallback->goroot != toolchain.goroot) return {};
  const std::string version = toolchain.version.to_string();
  return fail(ErrorKind::usage, concat(toolchain.version.release_name(), " is the default"))
      .with_reason(concat("the default is ", (*request)->to_string()))
      .with_hint(concat("gov default VERSION, or: gov uninstall --even-default ", version));
}

Result<void> remove_toolchain(Session& session, const Toolchain& toolchain) {
  FileLock::Patience patience;
  patience.timeout = std::chrono::seconds(10);
  GOV_TRY_ASSIGN(const FileLock lock,
                 FileLock::acquire(session.layout.lock(toolchain.version, toolchain.platform),
                                   session.clock, patience));
  GOV_TRY(discard_tree(session.layout, toolchain.goroot));
  ::unlink(session.layout.record(toolchain.version, toolchain.platform).c_str());
  ::unlink(session.layout.manifest(toolchain.version, toolchain.platform).c_str());
  session.reporter.status(
      concat("removed ", display_name(toolchain, session.machine.platforms.native)));
  return {};
}

}  // namespace

CommandResult run_uninstall(Session& session, const UninstallOptions& options) {
  // All requests are understood before anything is removed.
  std::vector<Toolchain> doomed;
  for (const std::string& text : options.requests) {
    GOV_TRY_ASSIGN(const VersionRequest request, parse_request(text));
    GOV_TRY_ASSIGN(Toolchain toolchain, only_match(session, request));
    if (!options.even_default) GOV_TRY(check_not_default(session, toolchain));
    const bool is_named_twice =
        std::any_of(doomed.begin(), doomed.end(),
                    [&](const Toolchain& one) { return one.goroot == toolchain.goroot; });
    if (!is_named_twice) doomed.push_back(std::move(toolchain));
  }
  GOV_TRY(prepare_store(session.layout));
  for (const Toolchain& toolchain : doomed) GOV_TRY(remove_toolchain(session, toolchain));
  GOV_TRY(refresh_shims(session.layout, session.installation.programs(), session.machine.platforms,
                        session.clock));
  return kSuccess;
}

}  // namespace gov
