// SPDX-License-Identifier: MIT
#include "resolve/hook_answer.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestMessage = 4096;

std::string four_lines(std::string_view state, std::string_view bin, std::string_view gotoolchain,
                       std::string_view message) {
  return concat(state, "\n", bin, "\n", gotoolchain, "\n", message, "\n");
}

std::string nothing() { return four_lines("none", "", "", ""); }

std::string complaint(std::string_view state, std::string_view sentence, std::string_view command) {
  std::string message = printable(sentence, kLongestMessage);
  if (!command.empty()) message += concat("; run: ", command);
  return four_lines(state, "", "", message);
}

std::string error_answer(const Error& error) {
  std::string sentence = error.what;
  for (const std::string& reason : error.because) sentence += concat(": ", reason);
  return complaint("error", sentence, error.hint);
}

/// A shell would take a range apart, and `>` would make a file.
std::string as_word(const VersionRequest& request) {
  const std::string text = request.to_string();
  return std::holds_alternative<VersionRange>(request.meaning()) ? concat("'", text, "'") : text;
}

std::string missing_answer(const Decision& decision) {
  const VersionRequest& request = *decision.meant;
  const bool is_unknown_name = std::holds_alternative<NamedVersion>(request.meaning());
  const std::string what =
      is_unknown_name ? concat(quoted(request.to_string()), " is not the name of a Go version")
                      : concat("Go ", request.to_string(), " is not installed");
  return complaint("missing", concat(what, " (", reason_of(decision), ")"),
                   is_unknown_name ? "gov list" : concat("gov install ", as_word(request)));
}

bool can_stand_in_path(std::string_view directory) {
  return directory.find_first_of(":\n") == std::string_view::npos;
}

}  // namespace

std::string hook_answer(const ResolveInput& input, SwitchingPolicy policy) {
  const auto pin = resolve_pin(input);
  if (!pin) return error_answer(pin.error());
  if (!*pin || (*pin)->means_system()) return nothing();
  const Decision& decision = **pin;
  if (!decision.toolchain) return missing_answer(decision);
  const std::string bin = concat(decision.toolchain->goroot, "/bin");
  if (!can_stand_in_path(bin) || !finds_its_own_goroot(decision.toolchain->version))
    return nothing();
  const Environment child = toolchain_environment(input.environment, decision, policy,
                                                  user_go_env_sets_gotoolchain(input.environment));
  const auto gotoolchain = child.find("GOV_GOTOOLCHAIN");
  return four_lines("use", bin, gotoolchain.value_or(""), decision.toolchain->version.to_string());
}

}  // namespace gov
