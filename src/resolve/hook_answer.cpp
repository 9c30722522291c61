// SPDX-License-Identifier: MIT
#include "resolve/hook_answer.hpp"

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "resolve/missing_switch.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestMessage = 4096;

struct Answer {
  std::string_view state = {};
  std::string_view bin = {};
  std::string_view gotoolchain = {};
  std::string_view version = {};
  std::string_view message = {};
};

std::string five_lines(const Answer& answer) {
  return concat(answer.state, "\n", answer.bin, "\n", answer.gotoolchain, "\n", answer.version,
                "\n", answer.message, "\n");
}

std::string nothing(std::string_view version = {}) {
  return five_lines({.state = "none", .version = version});
}

std::string complaint(std::string_view state, std::string_view sentence, std::string_view command) {
  std::string message = printable(sentence, kLongestMessage);
  if (!command.empty()) message += concat("; run: ", command);
  return five_lines({.state = state, .message = message});
}

std::string error_answer(const Error& error) {
  std::string sentence = error.what;
  for (const std::string& reason : error.because) sentence += concat(": ", reason);
  return complaint("error", sentence, error.hint);
}

std::string missing_answer(const Decision& decision) {
  const VersionRequest& request = *decision.meant;
  const bool is_unknown_name = std::holds_alternative<NamedVersion>(request.meaning());
  const std::string what =
      is_unknown_name ? concat(in_quotes(request.to_string()), " is not the name of a Go version")
                      : concat("Go ", request.to_string(), " is not installed");
  return complaint(
      "missing", concat(what, " (", reason_of(decision), ")"),
      is_unknown_name ? "gov list" : concat("gov install ", shell_word(request.to_string())));
}

SwitchPrediction predict(const ResolveInput& input, const Toolchain& toolchain,
                         const Environment& child) {
  return predict_switch({toolchain.goroot, toolchain.platform, input.directory}, child,
                        input.stores);
}

bool can_stand_in_path(std::string_view directory) {
  return directory.find_first_of(":\n") == std::string_view::npos;
}

bool is_served_elsewhere(const SwitchPrediction& prediction) {
  return prediction.outcome == SwitchOutcome::path_program ||
         prediction.outcome == SwitchOutcome::module_cache;
}

/// Without a pin, a message is needed only if the default is one of gov's versions and go.mod
/// requires a Go that is not installed. A user who has set GOTOOLCHAIN has already decided about
/// that.
std::string unpinned_answer(const ResolveInput& input, SwitchingPolicy policy) {
  const auto decision = resolve(input);
  if (!decision || !decision->toolchain || decision->is_requirement_met) return nothing();
  const bool user_decides = user_go_env_sets_gotoolchain(input.environment);
  const Environment child =
      toolchain_environment(input.environment, *decision, policy, user_decides);
  if (user_decides || child.find_non_empty("GOTOOLCHAIN")) return nothing();
  if (is_served_elsewhere(predict(input, *decision->toolchain, child))) return nothing();
  const ModuleRequirement& requirement = *decision->requirement;
  const std::string who = concat(requirement.file, ":", std::to_string(requirement.line));
  const std::string advice = missing_release_advice(who, requirement.version);
  return five_lines({.state = "none", .message = advice});
}

}  // namespace

std::string hook_answer(const ResolveInput& input, SwitchingPolicy policy) {
  const auto pin = resolve_pin(input);
  if (!pin) return error_answer(pin.error());
  if (!*pin) return unpinned_answer(input, policy);
  if ((*pin)->means_system()) return nothing();
  const Decision& decision = **pin;
  if (!decision.toolchain) return missing_answer(decision);
  const std::string bin = concat(decision.toolchain->goroot, "/bin");
  const std::string version = decision.toolchain->version.to_string();
  if (!can_stand_in_path(bin) || !finds_its_own_goroot(decision.toolchain->version))
    return nothing(version);
  const Environment child = toolchain_environment(input.environment, decision, policy,
                                                  user_go_env_sets_gotoolchain(input.environment));
  const auto gotoolchain = child.find("GOV_GOTOOLCHAIN");
  // A user who has set GOTOOLCHAIN is not told about missing versions.
  std::optional<std::string> advice;
  if (gotoolchain) advice = missing_switch_advice(predict(input, *decision.toolchain, child));
  return five_lines({.state = "use",
                     .bin = bin,
                     .gotoolchain = gotoolchain.value_or(""),
                     .version = version,
                     .message = advice ? std::string_view(*advice) : ""});
}

}  // namespace gov
