// SPDX-License-Identifier: MIT
#include "doctor/shareable_command.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/shareable_text.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestCommand = 2000;
constexpr std::string_view kBeginsWord = " \t\n(;|&";
constexpr std::string_view kInsideWord = "=:,";  // X=/home/ana, A:/home/ana
constexpr std::string_view kAfterHome = "/ '\"),:;|&\t\n";

/// The home directory as it may stand in a command.
struct Spelling {
  std::string text;
  enum class Quote { none, single, twofold } quote;
};

std::array<Spelling, 3> spellings_of(std::string_view home) {
  // The path goes on within the quotes.
  std::string quoted = shell_word(home);
  if (quoted == home) quoted = concat("'", home, "'");
  quoted.pop_back();
  return {Spelling{std::move(quoted), Spelling::Quote::single},
          Spelling{concat("\"", home), Spelling::Quote::twofold},
          Spelling{std::string(home), Spelling::Quote::none}};
}

/// The spelling with which `text` begins, if the path ends there or goes on below it.
const Spelling* spelling_at(std::string_view text, const std::array<Spelling, 3>& spellings) {
  const auto* found = std::find_if(spellings.begin(), spellings.end(), [&](const Spelling& one) {
    if (!text.starts_with(one.text)) return false;
    const auto rest = text.substr(one.text.size());
    return rest.empty() || kAfterHome.find(rest.front()) != std::string_view::npos;
  });
  return found == spellings.end() ? nullptr : found;
}

/// Takes the spelling off `text`. What follows the directory within quotes stays in quotes.
std::string take_home(std::string_view& text, const Spelling& spelling, bool begins_word) {
  text.remove_prefix(spelling.text.size());
  if (spelling.quote == Spelling::Quote::twofold) return "\"$HOME";
  if (spelling.quote == Spelling::Quote::none) return begins_word ? "~" : "$HOME";
  const std::string_view word = begins_word ? "~" : "\"$HOME\"";
  const bool goes_on = text.starts_with('/');
  if (!text.empty()) text.remove_prefix(1);
  if (!goes_on) return std::string(word);
  if (!text.starts_with('\'')) return concat(word, "/'");
  text.remove_prefix(1);
  return concat(word, "/");
}

std::string with_home_words(std::string_view text, std::string_view home) {
  if (home.empty() || home == "/") return std::string(text);
  const auto spellings = spellings_of(home);
  std::string shown;
  while (!text.empty()) {
    const char before = shown.empty() ? ' ' : shown.back();
    const bool begins_word = kBeginsWord.find(before) != std::string_view::npos;
    const bool may_begin = begins_word || kInsideWord.find(before) != std::string_view::npos;
    const Spelling* spelling = may_begin ? spelling_at(text, spellings) : nullptr;
    if (spelling != nullptr) {
      shown += take_home(text, *spelling, begins_word);
    } else {
      shown += text.front();
      text.remove_prefix(1);
    }
  }
  return shown;
}

}  // namespace

std::string shareable_command(std::string_view command, std::string_view home) {
  return printable(with_home_words(without_secrets(command), home), kLongestCommand);
}

}  // namespace gov
