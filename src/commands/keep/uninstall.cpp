// SPDX-License-Identifier: MIT
#include "commands/keep/uninstall.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "golang/request_words.hpp"
#include "store/removal.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {

CommandResult run_uninstall(Session& session, const UninstallOptions& options) {
  const Layout& layout = session.layout;
  const HostPlatforms& host = session.machine.platforms;
  const Stores own{{layout.versions()}};
  GOV_TRY_ASSIGN(const std::vector<Toolchain> installed, list_toolchains(own));
  // A default that cannot be read protects nothing.
  const auto fallback = find_default(layout, own, host).value_or(std::nullopt);
  // All requests are understood before anything is removed.
  std::vector<Toolchain> doomed;
  for (const std::string& text : options.requests) {
    GOV_TRY_ASSIGN(const VersionRequest request, parse_request(text));
    GOV_TRY_ASSIGN(Toolchain toolchain, only_toolchain_for_removal(request, installed, host));
    if (!options.even_default) GOV_TRY(check_not_default(toolchain, fallback));
    const bool is_named_twice =
        std::any_of(doomed.begin(), doomed.end(),
                    [&](const Toolchain& one) { return one.goroot == toolchain.goroot; });
    if (!is_named_twice) doomed.push_back(std::move(toolchain));
  }
  GOV_TRY(prepare_store(layout));
  for (const Toolchain& toolchain : doomed) {
    GOV_TRY(remove_toolchain(layout, toolchain, session.clock));
    session.reporter.status(concat("removed ", display_name(toolchain, host.native)));
  }
  GOV_TRY(refresh_shims(layout, session.installation.programs(), host, session.clock));
  return kSuccess;
}

}  // namespace gov
