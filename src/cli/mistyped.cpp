// SPDX-License-Identifier: MIT
#include "cli/mistyped.hpp"

#include <algorithm>
#include <optional>

#include "base/shell_word.hpp"
#include "base/suggest.hpp"
#include "base/text.hpp"
#include "cli/grammar.hpp"
#include "cli/misfit.hpp"
#include "cli/usage.hpp"
#include "commands/global_options.hpp"
#include "golang/request_words.hpp"

namespace gov {
namespace {

/// The line with one word replaced; truncated if it is long.
std::string corrected_line(std::vector<std::string> words, std::size_t position,
                           std::string_view right) {
  constexpr std::size_t kMostWords = 6;
  words[position] = right;
  if (words.size() > kMostWords) words.resize(std::max(kMostWords, position + 1));
  std::string line = "gov";
  for (const std::string& word : words) line += concat(" ", shell_word(word));
  return line;
}

/// The command line meant by somebody who types a version, or go itself, instead of a command.
std::optional<std::string> meant_without_command(const std::vector<std::string>& words,
                                                 std::size_t position) {
  const std::string& word = words[position];
  const bool has_plus = word.starts_with('+') && is_plain_version(word);
  if (word == "go" || word == "gofmt" || has_plus) {
    std::string line = "gov exec";
    std::size_t next = position;
    if (has_plus) line += concat(" ", shell_word(words[next++].substr(1)));
    line += " --";
    if (next == words.size()) line += " go version";
    for (; next < words.size(); ++next) line += concat(" ", shell_word(words[next]));
    return line;
  }
  if (is_plain_version(word)) return concat("gov install ", shell_word(word));
  return std::nullopt;
}

std::vector<std::string> names_of(std::span<const Option> options) {
  std::vector<std::string> names;
  for (const Option& option : options) names.emplace_back(option.name);
  return names;
}

}  // namespace

const Command* nearest_command(std::string_view word) {
  // Shorter words such as "i", "x" or "rm" are within one or two edits of anything.
  constexpr std::size_t kShortestWorthComparing = 3;
  std::vector<std::string> names;
  for (const Command* command : shown_commands()) {
    names.emplace_back(command->name);
    for (const std::string_view other : command->other_words) {
      if (other.size() >= kShortestWorthComparing && !other.starts_with('-'))
        names.emplace_back(other);
    }
  }
  const auto nearest = nearest_name(word, names);
  return nearest ? find_command(*nearest) : nullptr;
}

Error unknown_command(const std::vector<std::string>& words, std::size_t position) {
  const std::string& word = words[position];
  const bool is_option = word.starts_with('-');
  Error error = fail(ErrorKind::usage,
                     concat("there is no ", is_option ? "option " : "command ", in_quotes(word)));
  if (const auto meant = meant_without_command(words, position))
    return std::move(error).with_hint(*meant);
  if (is_option) {
    std::vector<std::string> names = names_of(kGlobalOptions);
    names.emplace_back("--version");
    const auto nearest = nearest_name(word, names);
    return std::move(error).with_hint(nearest ? corrected_line(words, position, *nearest)
                                              : std::string("gov help"));
  }
  const Command* nearest = nearest_command(word);
  return std::move(error).with_hint(
      nearest != nullptr ? corrected_line(words, position, nearest->name) : "gov help");
}

Error answered_habit(const ForeignWord& row, const std::vector<std::string>& words) {
  return fail(ErrorKind::usage, concat("gov has no ", in_quotes(row.words), ": ", row.answer))
      .with_hint(instead_of(row, words));
}

Error unfitting_words(const Command& command, const std::vector<std::string>& words) {
  const std::string help = concat("gov help ", command.name);
  Error error = fail(ErrorKind::usage, concat("invalid arguments for gov ", command.name));
  const auto misfit = find_misfit(command, words);
  if (!misfit) return std::move(error).with_hint(help);
  if (!misfit->option) {
    return std::move(error)
        .with_reason(misfit->reason)
        .with_reason(concat("usage: ", usage_text(command)))
        .with_hint(help);
  }
  if (const ForeignWord* row = find_foreign_option(command.name, *misfit->option))
    return answered_habit(*row, words);
  std::vector<std::string> names = names_of(command.options);
  for (std::string& name : names_of(kGlobalOptions)) names.push_back(std::move(name));
  const auto nearest = nearest_name(*misfit->option, names);
  std::vector<std::string> line = {std::string(command.name)};
  line.insert(line.end(), words.begin(), words.end());
  std::string& wrong = line[misfit->position + 1];
  const std::string right = nearest ? concat(*nearest, wrong.substr(misfit->option->size())) : "";
  return std::move(error)
      .with_reason(misfit->reason)
      .with_hint(nearest ? corrected_line(line, misfit->position + 1, right) : help);
}

}  // namespace gov
