// SPDX-License-Identifier: MIT
#include "resolve/hook_answer.hpp"

#include "commands/decide.hpp"
#include "commands/live/live.hpp"
#include "commands/switching_policy.hpp"

namespace gov {
namespace {

/// gov hook-answer: what gov-hook prints when there are settings, which gov-hook cannot read
/// itself. Hidden: only gov-hook calls it.
CommandResult run_hook_answer(Session& session) {
  session.reporter.data(
      hook_answer(resolve_input(session), switching_policy(session.settings.settings)));
  return kSuccess;
}

}  // namespace

constexpr Command kHookAnswerCommand({
    .name = "hook-answer",
    .summary = "For gov-hook only: what the prompt needs to know about the directory",
    .group = Group::hidden,
    .runner = runs<run_hook_answer>,
    .prints_warnings = false,
});

}  // namespace gov
