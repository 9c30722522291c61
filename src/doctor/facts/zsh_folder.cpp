// SPDX-License-Identifier: MIT
#include "doctor/facts/zsh_folder.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/facts/shell_words.hpp"
#include "doctor/facts/startup_facts.hpp"

namespace gov {
namespace {

constexpr std::string_view kFolderVariable = "ZDOTDIR";
constexpr std::string_view kNameBytes =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

/// The value of one variable, whose name begins `text` after the $; takes it off. Knows $NAME,
/// ${NAME} and ${NAME:-word}. Absent for anything else.
std::optional<std::string> take_variable(std::string_view& text, const Environment& variables);

/// A word with its variables replaced; absent where it holds what only a shell can work out.
std::optional<std::string> expanded_word(std::string_view word, const Environment& variables) {
  std::string result;
  if (word == "~" || word.starts_with("~/")) {
    result = variables.find("HOME").value_or("");
    word.remove_prefix(1);
  }
  while (!word.empty()) {
    const char c = word.front();
    if (c == '`' || c == '*' || c == '~' || c == '\\') return std::nullopt;
    word.remove_prefix(1);
    if (c != '$') {
      result += c;
      continue;
    }
    const auto value = take_variable(word, variables);
    if (!value) return std::nullopt;
    result += *value;
  }
  return result;
}

std::optional<std::string> take_variable(std::string_view& text, const Environment& variables) {
  const bool has_braces = text.starts_with('{');
  if (has_braces) text.remove_prefix(1);
  const std::size_t length = std::min(text.find_first_not_of(kNameBytes), text.size());
  if (length == 0) return std::nullopt;
  const auto value = variables.find_non_empty(text.substr(0, length));
  text.remove_prefix(length);
  if (!has_braces) return std::string(value.value_or(""));
  const std::size_t end = closing_brace(text);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view otherwise = text.substr(0, end);
  text.remove_prefix(end + 1);
  if (!otherwise.empty() && !otherwise.starts_with(":-")) return std::nullopt;
  if (value || otherwise.empty()) return std::string(value.value_or(""));
  return expanded_word(without_quotes(otherwise.substr(2)), variables);
}

/// What a .zshenv does to the variables that decide. False where that cannot be told.
bool read_zshenv(const TextFile& file, Environment& variables) {
  bool is_known = true;
  for (const std::string_view line : lines_of(file)) {
    bool is_assigned = false;
    for (const Assignment& one : assignments_in(line, StartupDialect::posix)) {
      const auto value = expanded_word(one.value, variables);
      if (value) variables.set(one.name, *value);
      if (one.name != kFolderVariable) continue;
      is_assigned = true;
      is_known = value && is_absolute_path(*value);
    }
    // : ${ZDOTDIR:=word}, ZDOTDIR=$(command)
    const bool may_assign =
        !trim(line).starts_with('#') && (line.find("ZDOTDIR:=") != std::string_view::npos ||
                                         line.find("ZDOTDIR=") != std::string_view::npos);
    if (may_assign && !is_assigned) is_known = false;
  }
  return is_known;
}

}  // namespace

std::optional<std::string> zsh_folder(const Environment& environment, const std::string& home,
                                      const Disk& disk) {
  Environment variables = environment;
  variables.set("HOME", home);
  std::vector<std::string> files = {"/etc/zshenv", "/etc/zsh/zshenv"};
  const auto inherited = environment.find_non_empty(kFolderVariable);
  if (inherited && is_absolute_path(*inherited) && *inherited != home)
    files.push_back(path_in(*inherited, ".zshenv"));
  files.push_back(path_in(home, ".zshenv"));
  bool is_known = true;
  for (const std::string& path : files) {
    const auto file = disk.read(path);
    if (file) is_known = read_zshenv(*file, variables) && is_known;
  }
  if (!is_known) return std::nullopt;
  const auto folder = variables.find_non_empty(kFolderVariable);
  if (!folder || !is_absolute_path(*folder)) return home;
  // Set after a test for the folder, perhaps.
  if (folder != inherited && !disk.look_at(*folder).is_directory()) return std::nullopt;
  return std::string(without_trailing_slashes(*folder));
}

}  // namespace gov
