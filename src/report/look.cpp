// SPDX-License-Identifier: MIT
#include "report/look.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

std::string with_tilde_behind(std::string_view text, std::string_view home,
                              std::string_view may_stand_before) {
  if (home.empty()) return std::string(text);
  std::string shown;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t found = text.find(home, position);
    if (found == std::string_view::npos) break;
    const std::size_t end = found + home.size();
    const bool begins_path =
        found == 0 || may_stand_before.find(text[found - 1]) != std::string_view::npos;
    // /home/ana is not the beginning of /home/anabel.
    constexpr std::string_view kMayFollow = "/ \"'),:;\n";
    const bool ends_part =
        end == text.size() || kMayFollow.find(text[end]) != std::string_view::npos;
    shown += text.substr(position, found - position);
    shown += begins_path && ends_part ? std::string_view("~") : home;
    position = end;
  }
  shown += text.substr(position);
  return shown;
}

}  // namespace

std::string home_for_tilde(const Environment& environment) {
  std::string home(environment.find_non_empty("HOME").value_or(""));
  while (home.size() > 1 && home.ends_with('/')) home.pop_back();
  return home.starts_with('/') && home.size() > 1 ? home : "";
}

Look Look::of(const Terminal& terminal, const Environment& environment) {
  Look look{.columns = std::nullopt,
            .home = home_for_tilde(environment),
            .has_color = terminal.may_color && terminal.output_is_terminal};
  if (terminal.output_columns) look.columns = static_cast<std::size_t>(*terminal.output_columns);
  return look;
}

std::string with_tilde(std::string_view text, std::string_view home) {
  return with_tilde_behind(text, home, " (\"\n");
}

std::string with_tilde_in_command(std::string_view command, std::string_view home) {
  return with_tilde_behind(command, home, " \n");
}

}  // namespace gov
