// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "commands/session.hpp"
#include "shell/setup_plan.hpp"

// What `gov setup` does to files, apart from its questions: for `gov doctor --fix`, too.

namespace gov {

/// Known before anything is written.
struct SetupWork {
  std::vector<SetupShell> shells{};
  HookStyle hook = HookStyle::shims;
  std::vector<FileEdit> edits{};
};

[[nodiscard]] GovPlaces places_of(const Session& session);

/// Asks the shells where their files are.
[[nodiscard]] Result<std::vector<SetupShell>> describe_shells(const Session& session,
                                                              std::span<const Shell> shells);

/// For the named shells; without any, for the login shell and those that were set up before.
/// Errors: usage when nothing tells which shell is meant; those of plan_setup().
[[nodiscard]] Result<SetupWork> plan_setup_work(const Session& session,
                                                std::span<const Shell> named, HookStyle hook);

/// Whether the store lacks a script that the lines of these shells read.
[[nodiscard]] bool lacks_scripts(const Session& session, const SetupWork& work);

/// Copies the scripts into the store, and makes the edits, all or none. `command` is what to run
/// again, for the hint of an error.
[[nodiscard]] Result<void> do_setup_work(const Session& session, const SetupWork& work,
                                         std::string_view command);

/// Starts the shells anew, and reports what keeps them from gov's go. True when nothing does.
[[nodiscard]] bool try_new_shells(Session& session, const SetupWork& work);

}  // namespace gov
