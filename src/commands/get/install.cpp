// SPDX-License-Identifier: MIT
#include "commands/get/install.hpp"

#include <algorithm>

#include "base/interruption.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "commands/decide.hpp"
#include "commands/get/directory_targets.hpp"
#include "commands/get/install_targets.hpp"
#include "commands/get/target_installs.hpp"
#include "commands/notices.hpp"
#include "install/new_default.hpp"
#include "json/json_text.hpp"
#include "store/default_version.hpp"

namespace gov {
namespace {

JsonValue to_json(const std::vector<InstallOutcome>& outcomes) {
  JsonValue list = JsonValue::array();
  for (const InstallOutcome& outcome : outcomes) {
    list.push(JsonValue::object({{"version", outcome->toolchain.version.to_string()},
                                 {"platform", outcome->toolchain.platform.to_string()},
                                 {"goroot", outcome->toolchain.goroot},
                                 {"was_there_already", outcome->was_there_already}}));
  }
  return list;
}

Result<void> check(const InstallOptions& options) {
  if (options.make_default && options.keep_default) {
    return fail(ErrorKind::usage, "--default and --no-default cannot be combined");
  }
  if (options.make_default && options.requests.empty()) {
    return fail(ErrorKind::usage, "--default needs a version")
        .with_hint("gov install --default latest");
  }
  return {};
}

DefaultPolicy policy_for(const Session& session, const InstallOptions& options) {
  if (options.make_default) return DefaultPolicy::first_named;
  const bool is_first = !options.keep_default && awaits_first_default(session.layout);
  return is_first ? DefaultPolicy::first_install : DefaultPolicy::unchanged;
}

/// Writes the new default, if there is one, and prints a message.
Result<void> set_default(Session& session, DefaultPolicy policy,
                         const std::optional<VersionRequest>& request) {
  if (!request) return {};
  if (policy == DefaultPolicy::first_named) {
    GOV_TRY(write_default(session.layout, *request));
    session.reporter.status(concat("the default is now ", request->to_string()));
    return {};
  }
  return set_first_default(session, *request);
}

/// Says which Go this directory uses when it is none of those just installed.
std::vector<Notice> notices_about_others(const Session& session, const VersionRequest& wanted,
                                         const std::vector<InstallOutcome>& outcomes) {
  const auto decision = decide(session);
  if (!decision) return {};
  const bool is_one_of_them =
      std::any_of(outcomes.begin(), outcomes.end(), [&](const InstallOutcome& outcome) {
        return decision->toolchain && decision->toolchain->goroot == outcome->toolchain.goroot;
      });
  if (is_one_of_them) return {};
  if (decision->rule == Rule::system) {
    return {{"no-default", concat("to use it wherever no version is chosen: gov default ",
                                  shell_word(wanted.to_string()))}};
  }
  return {{"other-choice-first",
           concat("go here is another one: ", decided_otherwise(*decision, wanted))}};
}

}  // namespace

CommandResult run_install(Session& session, const InstallOptions& options) {
  remember_interruptions();
  GOV_TRY(check(options));
  GOV_TRY_ASSIGN(const std::vector<InstallTarget> targets, plan_targets(session, options));
  const DefaultPolicy policy = policy_for(session, options);
  std::vector<InstallOutcome> outcomes;
  if (targets.empty()) {
    session.reporter.status(nothing_missing_sentence(session));
  } else {
    GOV_TRY_ASSIGN(outcomes, install_targets(session, targets));
  }
  const auto chosen = new_default(policy, targets, outcomes, session.machine.platforms);
  GOV_TRY(set_default(session, policy, chosen));
  if (auto failed = failure_of(session, outcomes)) return std::move(*failed);

  const bool is_for_directory = options.requests.empty() && options.from.empty();
  const std::vector<Notice> others =
      is_for_directory ? std::vector<Notice>()
                       : notices_about_others(session, targets.front().request, outcomes);
  std::vector<Notice> notices = typed_go_notices(session, PathHook::will_run);
  if (session.wants_json()) {
    notices.insert(notices.begin(), others.begin(), others.end());
    JsonValue document = JsonValue::object({{"format", 1}, {"installed", to_json(outcomes)}});
    if (chosen) document.set("default", chosen->to_string());
    document.set("notices", notices_json(notices));
    session.reporter.data(to_json_text(document));
    return kSuccess;
  }
  for (const Notice& other : others) session.reporter.status(other.message);
  say(session, notices);
  return kSuccess;
}

}  // namespace gov
