// SPDX-License-Identifier: MIT
#include "commands/usable_request.hpp"

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "store/named_versions.hpp"

namespace gov {

CommandResult warn_if_missing(Session& session, const VersionRequest& request) {
  if (request.is_system()) return kSuccess;
  GOV_TRY_ASSIGN(const NamedMeaning meaning,
                 expand_name(session.layout, request, session.machine.platforms.native));
  if (meaning.linked) return kSuccess;
  GOV_TRY_ASSIGN(const auto toolchain,
                 find_toolchain(session.stores, meaning.request, session.machine.platforms));
  if (!toolchain) {
    session.reporter.warning(
        concat("it is not installed yet; run: gov install ", shell_word(request.to_string())));
  }
  return kSuccess;
}

}  // namespace gov
