// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/facts/shell_words.hpp"
#include "doctor/facts/startup_facts.hpp"

// Reading, not running: what a line of a start-up file would set if the shell came to it.

namespace gov {
namespace {

std::optional<Assignment> posix_assignment(std::string_view word) {
  const std::size_t length = name_length(word);
  if (length == 0 || length >= word.size() || word[length] != '=') return std::nullopt;
  return Assignment{.name = std::string(word.substr(0, length)),
                    .value = without_quotes(word.substr(length + 1)),
                    .file = {},
                    .text = {}};
}

bool exports(std::string_view word) {
  return word == "export" || word == "declare" || word == "typeset" || word == "readonly";
}

void add_posix(std::vector<Assignment>& found, const ShellCommand& command) {
  const bool is_export = exports(command.words.front());
  std::vector<Assignment> ours;
  for (std::size_t i = is_export ? 1 : 0; i < command.words.size(); ++i) {
    if (auto one = posix_assignment(command.words[i])) {
      ours.push_back(std::move(*one));
    } else if (!is_export) {
      return;  // a command with variables of its own
    }
  }
  found.insert(found.end(), ours.begin(), ours.end());
}

/// set -gx NAME VALUE..., in any spelling of the options.
void add_fish(std::vector<Assignment>& found, const ShellCommand& command) {
  if (command.words.front() != "set") return;
  std::size_t at = 1;
  while (at < command.words.size() && command.words[at].starts_with('-')) {
    const std::string_view option = command.words[at++];
    const bool is_erase = option == "--erase" ||
                          (!option.starts_with("--") && option.find('e') != std::string_view::npos);
    if (is_erase || option == "-q" || option == "--query") return;
  }
  if (at + 1 >= command.words.size()) return;
  std::string value;
  for (std::size_t i = at + 1; i < command.words.size(); ++i) {
    if (!value.empty()) value += ' ';
    value += without_quotes(command.words[i]);
  }
  found.push_back(
      {.name = std::string(command.words[at]), .value = std::move(value), .file = {}, .text = {}});
}

/// SETUVAR --export NAME:value (fish's fish_variables, "VERSION: 3.0").
void add_fish_stored(std::vector<Assignment>& found, std::string_view line) {
  constexpr std::string_view kStart = "SETUVAR ";
  if (!line.starts_with(kStart)) return;
  line.remove_prefix(kStart.size());
  while (line.starts_with("--")) {
    const std::size_t blank = line.find(' ');
    if (blank == std::string_view::npos) return;
    line.remove_prefix(blank + 1);
  }
  const std::size_t length = name_length(line);
  if (length == 0 || length >= line.size() || line[length] != ':') return;
  found.push_back({.name = std::string(line.substr(0, length)),
                   .value = std::string(line.substr(length + 1)),
                   .file = {},
                   .text = {}});
}

/// NAME=VALUE, and pam_env's NAME DEFAULT=VALUE.
void add_plain(std::vector<Assignment>& found, std::string_view line) {
  if (line.starts_with("export ")) line = trim(line.substr(7));
  const std::size_t length = name_length(line);
  if (length == 0 || length >= line.size()) return;
  std::string_view rest = line.substr(length);
  if (rest.front() != '=') {
    rest = trim(rest);
    constexpr std::string_view kDefault = "DEFAULT";
    if (!rest.starts_with(kDefault)) return;
    rest.remove_prefix(kDefault.size());
  }
  if (!rest.starts_with('=')) return;
  found.push_back({.name = std::string(line.substr(0, length)),
                   .value = without_quotes(rest.substr(1)),
                   .file = {},
                   .text = {}});
}

/// DefaultEnvironment=A=1 "B=two words", and ManagerEnvironment= likewise.
void add_systemd(std::vector<Assignment>& found, std::string_view line) {
  for (const std::string_view key : {"DefaultEnvironment=", "ManagerEnvironment="}) {
    if (!line.starts_with(key)) continue;
    std::string_view rest = trim(line.substr(key.size()));
    while (!rest.empty()) {
      const std::string_view word = next_word(rest);
      if (auto one = posix_assignment(without_quotes(word))) found.push_back(std::move(*one));
      rest = trim(rest.substr(std::max<std::size_t>(word.size(), 1)));
    }
  }
}

}  // namespace

std::vector<std::string> removals_in(std::string_view line, StartupDialect dialect) {
  std::vector<std::string> found;
  if (!is_script(dialect)) return found;
  const bool is_fish = dialect == StartupDialect::fish;
  for (const ShellCommand& command : commands_of(line)) {
    bool is_removal = !is_fish && command.words.front() == "unset";
    if (!is_removal && (!is_fish || command.words.front() != "set")) continue;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
      const std::string_view word = command.words[i];
      const bool is_letters = word.starts_with('-') && !word.starts_with("--");
      if (is_fish &&
          (word == "--erase" || (is_letters && word.find('e') != std::string_view::npos)))
        is_removal = true;
      if (!word.starts_with('-') && is_removal) found.push_back(without_quotes(word));
    }
  }
  return found;
}

std::vector<Assignment> assignments_in(std::string_view line, StartupDialect dialect) {
  std::vector<Assignment> found;
  const std::string_view text = trim(line);
  if (text.empty() || text.starts_with('#')) return found;
  std::size_t commands = 1;
  switch (dialect) {
    case StartupDialect::plain:
      add_plain(found, text);
      break;
    case StartupDialect::systemd:
      add_systemd(found, text);
      commands = 2;  // one line of several words, which is not to be taken out
      break;
    case StartupDialect::fish_stored:
      add_fish_stored(found, text);
      break;
    case StartupDialect::posix:
    case StartupDialect::fish: {
      const auto all = commands_of(text);
      commands = all.size();
      for (const ShellCommand& command : all) {
        if (dialect == StartupDialect::posix) add_posix(found, command);
        if (dialect == StartupDialect::fish) add_fish(found, command);
      }
      break;
    }
  }
  for (Assignment& one : found) {
    one.text = std::string(line);
    one.is_alone = commands == 1 && found.size() == 1;
    one.is_whole_line = one.is_alone;
  }
  return found;
}

}  // namespace gov
