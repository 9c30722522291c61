// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "commands/decide.hpp"
#include "commands/keep/keep.hpp"
#include "golang/request_words.hpp"
#include "store/clearing_up.hpp"
#include "store/removal.hpp"
#include "store/removal_plan.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

struct UninstallOptions {
  std::vector<std::string> requests;
  bool even_default = false;  // removes even a version that the default needs
  bool yes = false;           // removes everything that a request matches without asking
};

/// Asks for confirmation when a request matches several versions, or one of several without naming
/// its version.
Result<void> agree(Session& session, const UninstallOptions& options, const RemovalPlan& plan) {
  if (!plan.doubt || options.yes) return {};
  const std::string question =
      concat(plan.doubt->what, "; ", plan.doubt->because.front(), ". Remove ",
             plan.toolchains.size() > 1 ? "all of them?" : "it?");
  if (session.reporter.can_ask() && session.reporter.ask(question, false)) return {};
  return *plan.doubt;
}

/// Resolves all requests before anything is removed.
Result<std::vector<Toolchain>> plan(Session& session, const UninstallOptions& options) {
  const HostPlatforms& host = session.machine.platforms;
  // A default that cannot be read protects nothing.
  const auto fallback =
      find_default(session.layout, {{session.layout.versions()}}, host).value_or(std::nullopt);
  std::vector<Toolchain> doomed;
  for (const std::string& text : options.requests) {
    GOV_TRY_ASSIGN(const VersionRequest request, parse_request(text));
    GOV_TRY_ASSIGN(const RemovalPlan plan,
                   plan_removal(request, session.layout, session.stores, host));
    GOV_TRY(agree(session, options, plan));
    for (const Toolchain& toolchain : plan.toolchains) {
      if (!options.even_default) GOV_TRY(check_not_default(toolchain, fallback));
      const bool is_named_twice =
          std::any_of(doomed.begin(), doomed.end(),
                      [&](const Toolchain& one) { return one.goroot == toolchain.goroot; });
      if (!is_named_twice) doomed.push_back(toolchain);
    }
  }
  return doomed;
}

/// Deletes the files of a removed version and shows progress.
void delete_files(Session& session, Removed& removed, const std::string& name) {
  ProgressTask progress = session.reporter.progress().begin(concat("deleting ", name), 0);
  std::uint64_t deleted = 0;
  delete_trash(removed, [&](std::uint64_t bytes) {
    deleted += bytes;
    progress.advance(deleted, 0);
  });
  progress.finish("");
  if (!removed.leftovers) return;
  session.reporter.warning(concat(
      name, " is removed, but not all of its files could be deleted: ", removed.leftovers->what,
      ": ", join(removed.leftovers->because, ", ")));
}

/// Warns when the working directory needs the version that was just removed.
void warn_of_pin(Session& session, const Result<Decision>& before) {
  if (!before || !before->is_pinned() || !before->toolchain) return;
  const auto now = decide(session);
  if (!now || now->toolchain || now->means_system()) return;
  session.reporter.warning(concat("this directory asks for ",
                                  before->toolchain->version.release_name(), ": ",
                                  reason_of(*before)));
}

/// gov uninstall REQUEST...: removes installed versions. Each version disappears at once, by one
/// rename; its files are deleted afterwards. A version that cannot be removed does not affect the
/// others.
CommandResult run_uninstall(Session& session, const UninstallOptions& options) {
  const Layout& layout = session.layout;
  const HostPlatforms& host = session.machine.platforms;
  const auto clear = [&] {
    return clear_up(layout, session.installation.programs(), host, session.clock);
  };
  const auto doomed = plan(session, options);
  if (!doomed) {
    // Cleans up even then: the user may be repeating an uninstall that was killed.
    (void)clear().has_value();
    return doomed.error();
  }
  GOV_TRY(prepare_store(layout));
  const auto decision_before = decide(session);
  std::optional<Error> failed;
  std::vector<Removed> removed;
  for (const Toolchain& toolchain : *doomed) {
    auto one = remove_toolchain(layout, toolchain, session.clock);
    if (!one) {
      if (failed) session.reporter.error(*failed);
      failed = std::move(one).error();
      continue;
    }
    session.reporter.status(concat(one->was_gone_already ? "already removed: " : "removed ",
                                   display_name(toolchain, host.native)));
    removed.push_back(std::move(*one));
  }
  for (Removed& one : removed) delete_files(session, one, display_name(one.toolchain, host.native));
  const auto cleared = clear();
  warn_of_pin(session, decision_before);
  if (failed) return std::move(*failed);
  if (!cleared) return cleared.error();
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
    {.name = "--yes",
     .letter = "-y",
     .help = "Remove all that match without asking",
     .fills = member<&UninstallOptions::yes>},
};

constexpr Example kExamples[] = {
    {"gov uninstall 1.24.9"},
    {"gov uninstall 1.21 1.22", "several at once"},
    {"gov uninstall --yes '<1.21'", "all older versions"},
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
