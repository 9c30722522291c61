// SPDX-License-Identifier: MIT
#include "commands/usable_request.hpp"

#include "base/suggest.hpp"
#include "base/text.hpp"

namespace gov {

Result<void> check_usable(const VersionRequest& request) {
  const auto* named = std::get_if<NamedVersion>(&request.meaning());
  if (named == nullptr) return {};
  Error error = fail(ErrorKind::usage, concat(quoted(named->name), " is not a version"));
  const auto nearest = nearest_name(named->name, {"latest", "stable", "oldstable", "system", "rc", "beta"});
  if (nearest) error.because.push_back(concat("did you mean ", *nearest, "?"));
  return std::move(error).with_hint("gov list-remote");
}

CommandResult warn_if_missing(Session& session, const VersionRequest& request) {
  if (request.is_system()) return kSuccess;
  GOV_TRY_ASSIGN(const auto toolchain, find_toolchain(session.stores, request, session.host));
  if (!toolchain) {
    session.reporter.warning(
        concat("it is not installed yet; run: gov install ", shell_word(request.to_string())));
  }
  return kSuccess;
}

}  // namespace gov
