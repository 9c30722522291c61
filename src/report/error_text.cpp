// SPDX-License-Identifier: MIT
#include "report/error_text.hpp"

#include "base/text.hpp"
#include "report/ansi_style.hpp"
#include "report/look.hpp"
#include "report/message_lines.hpp"

namespace gov {

std::string error_text(const Error& error, const Style& style) {
  const std::string name = style.color ? concat(ansi::kBoldRed, "gov:", ansi::kPlain) : "gov:";
  std::string text = message_lines(name + " ", 5, with_tilde(error.what, style.home));
  for (const std::string& reason : error.because) {
    text += message_lines("  because: ", 11, with_tilde(reason, style.home));
  }
  if (error.hint.empty() && error.check.empty()) return text;
  text += '\n';
  if (!error.hint.empty()) {
    const std::string hint =
        message_lines("hint: ", 6, with_tilde_in_command(error.hint, style.home));
    text += style.color ? concat(ansi::kBold, trim(hint), ansi::kPlain, "\n") : hint;
  }
  if (!error.check.empty()) text += concat("more: gov doctor --explain ", error.check, "\n");
  return text;
}

JsonValue error_json(const Error& error) {
  JsonValue reasons = JsonValue::array();
  for (const std::string& reason : error.because) reasons.push(reason);
  return JsonValue::object({{"error", JsonValue::object({{"kind", kind_name(error.kind)},
                                                         {"exit_code", exit_code(error)},
                                                         {"message", error.what},
                                                         {"because", std::move(reasons)},
                                                         {"hint", error.hint},
                                                         {"check", error.check}})}});
}

}  // namespace gov
