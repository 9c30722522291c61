// SPDX-License-Identifier: MIT
#include "doctor/facts/shell_words.hpp"

#include <algorithm>

namespace gov {
namespace {

bool is_name_character(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

/// Words after which another command begins, in sh and in fish.
constexpr std::string_view kOpening[] = {"if", "then", "elif", "else", "do",   "{",
                                         "!",  "and",  "or",   "not",  "begin"};

}  // namespace

std::string_view next_word(std::string_view text) {
  char quote = '\0';
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quote != '\0') {
      if (c == '\\' && quote == '"') ++at;
      if (c == quote) quote = '\0';
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '\\') {
      ++at;
    } else if (std::string_view(" \t;&|").find(c) != std::string_view::npos) {
      break;
    }
  }
  return text.substr(0, std::min(at, text.size()));
}

std::vector<ShellCommand> commands_of(std::string_view line) {
  std::vector<ShellCommand> commands(1);
  while (!line.empty()) {
    const char c = line.front();
    if (c == ' ' || c == '\t') {
      line.remove_prefix(1);
    } else if (c == ';' || c == '&' || c == '|') {
      line.remove_prefix(1);
      if (!commands.back().words.empty()) commands.emplace_back();
    } else if (c == '#') {
      break;
    } else {
      const std::string_view word = next_word(line);
      line.remove_prefix(word.size());
      const bool is_opening =
          std::find(std::begin(kOpening), std::end(kOpening), word) != std::end(kOpening);
      if (is_opening && commands.back().words.empty()) continue;
      commands.back().words.push_back(word);
    }
  }
  if (commands.back().words.empty()) commands.pop_back();
  return commands;
}

std::string without_quotes(std::string_view word) {
  std::string plain;
  for (const char c : word) {
    if (c != '"' && c != '\'') plain.push_back(c);
  }
  return plain;
}

std::size_t closing_brace(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] != '}') continue;
    if (depth == 0) return at;
    --depth;
  }
  return std::string_view::npos;
}

std::size_t name_length(std::string_view text) {
  if (text.empty() || (text.front() >= '0' && text.front() <= '9')) return 0;
  std::size_t length = 0;
  while (length < text.size() && is_name_character(text[length])) ++length;
  return length;
}

}  // namespace gov
