// SPDX-License-Identifier: MIT
#include "commands/published_request.hpp"

#include <signal.h>

#include <string>
#include <vector>

#include "base/interruption.hpp"
#include "base/process.hpp"
#include "base/text.hpp"
#include "golang/listing.hpp"
#include "golang/nearest_version.hpp"
#include "store/known_releases.hpp"
#include "store/named_versions.hpp"

namespace gov {
namespace {

/// Runs `gov published` in a process of its own, so that this one needs no network libraries.
Listing ask_index(const Session& session, const VersionRequest& request) {
  std::vector<std::string> arguments = {"gov", "--quiet"};
  if (session.settings.settings.offline) arguments.emplace_back("--offline");
  arguments.insert(arguments.end(), {"published", request.to_string()});
  const auto status = run_child(session.installation.full, arguments, session.environment);
  if (!status) return Listing::may_be_newer;
  if (status->signal == SIGINT) end_by_signal(SIGINT);
  if (status->shell_code == 0) return Listing::listed;
  return status->shell_code == exit_code(ErrorKind::no_such_version) ? Listing::not_published
                                                                     : Listing::may_be_newer;
}

Error no_such_version(const VersionRequest& request, const std::vector<Version>& known) {
  Error error = no_published_version(request, known, "gov list-remote");
  if (!error.hint.empty()) return error;
  const auto newest = VersionRequest::channel(Channel::stable).choose(known);
  if (newest) error.because.push_back(concat("the newest known version is ", newest->to_string()));
  return std::move(error).with_hint("gov list-remote");
}

}  // namespace

Result<void> check_published(Session& session, const VersionRequest& request) {
  GOV_TRY_ASSIGN(const NamedMeaning meaning,
                 expand_name(session.layout, request, session.machine.platforms.native));
  const VersionRequest& meant = meaning.request;
  if (meaning.linked || meant.is_system()) return {};
  GOV_TRY_ASSIGN(const auto installed,
                 find_toolchain(session.stores, meant, session.machine.platforms));
  if (installed) return {};
  const std::vector<Version> known = versions_of(known_releases(
      session.layout, session.installation.snapshot, session.settings.settings.index_url));
  if (listing_of(meant, known) == Listing::listed) return {};
  session.reporter.detail(concat("looking for ", meant.to_string(), " in the release index"));
  const Listing listing = ask_index(session, meant);
  if (listing == Listing::not_published) return no_such_version(meant, known);
  if (listing == Listing::may_be_newer) {
    session.reporter.warning(concat("gov's lists of releases do not contain ", meant.to_string(),
                                    ", and the release index could not be read"));
  }
  return {};
}

}  // namespace gov
