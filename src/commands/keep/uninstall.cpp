// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "commands/keep/keep.hpp"
#include "golang/request_words.hpp"
#include "store/record_files.hpp"
#include "store/removal.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

struct UninstallOptions {
  std::vector<std::string> requests;
  bool even_default = false;  // also when the default needs it
};

/// gov uninstall REQUEST...: removes installed versions. A version is gone at once, by one rename;
/// its files are deleted after that. A request that fits several is refused: nothing is guessed.
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
  sweep_leftovers(layout);
  GOV_TRY(refresh_shims(layout, session.installation.programs(), host, session.clock));
  return kSuccess;
}

constexpr std::string_view kOtherWords[] = {"remove", "rm", "delete"};

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "Installed versions",
     .completes = Completes::installed,
     .fills = member<&UninstallOptions::requests>,
     .is_required = true},
};

constexpr Option kOptions[] = {
    {.name = "--even-default",
     .help = "Also remove what the default needs",
     .fills = member<&UninstallOptions::even_default>},
};

constexpr Example kExamples[] = {
    {"gov uninstall 1.24.9"},
    {"gov uninstall 1.21 1.22", "several at once"},
};

constexpr OwnExitCode kExitCodes[] = {
    {2, "ambiguous, or the default"},
    {10, "not installed"},
    {15, "the version is being installed right now"},
};

}  // namespace

constexpr Command kUninstallCommand({
    .name = "uninstall",
    .other_words = kOtherWords,
    .summary = "Remove installed versions",
    .group = Group::keep,
    .runner = runs<run_uninstall>,
    .arguments = kArguments,
    .options = kOptions,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
