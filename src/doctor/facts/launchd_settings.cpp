// SPDX-License-Identifier: MIT
#include "doctor/facts/launchd_settings.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "doctor/facts/shell_words.hpp"
#include "doctor/facts/startup_facts.hpp"

namespace gov {
namespace {

/// A <string> of a property list, with its line.
struct PlistString {
  std::string text;
  std::size_t line = 0;
  bool is_key = false;
};

/// The five entities of XML that a property list may hold.
std::string without_entities(std::string_view text) {
  struct Entity {
    std::string_view name;
    char character;
  };
  static constexpr Entity kEntities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  std::string plain;
  while (!text.empty()) {
    const auto* const found =
        std::find_if(std::begin(kEntities), std::end(kEntities),
                     [&](const Entity& entity) { return text.starts_with(entity.name); });
    if (found == std::end(kEntities)) {
      plain.push_back(text.front());
      text.remove_prefix(1);
    } else {
      plain.push_back(found->character);
      text.remove_prefix(found->name.size());
    }
  }
  return plain;
}

std::size_t lines_before(std::string_view text, std::size_t at) {
  return static_cast<std::size_t>(
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

std::vector<PlistString> strings_of(std::string_view text) {
  constexpr std::size_t kMostStrings = 2000;
  std::vector<PlistString> found;
  std::size_t at = 0;
  while (found.size() < kMostStrings) {
    const std::size_t string = text.find("<string>", at);
    const std::size_t key = text.find("<key>", at);
    const std::size_t start = std::min(string, key);
    if (start == std::string_view::npos) break;
    const bool is_key = key < string;
    const std::size_t begin = text.find('>', start) + 1;
    const std::size_t end = text.find("</", begin);
    if (end == std::string_view::npos) break;
    found.push_back({without_entities(trim(text.substr(begin, end - begin))),
                     lines_before(text, start) + 1, is_key});
    at = end;
  }
  return found;
}

/// `setenv NAME VALUE` as words of one text; `launchctl setenv A 1; launchctl setenv B 2` has two.
void add_commands(std::vector<LaunchdSetting>& found, const PlistString& string) {
  const auto words = fields(string.text);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    if (words[i] != "setenv") continue;
    std::string_view value = words[i + 2];
    while (value.ends_with(';') || value.ends_with('&')) value.remove_suffix(1);
    found.push_back({.name = without_quotes(words[i + 1]),
                     .value = without_quotes(value),
                     .file = {},
                     .line = string.line,
                     .shows = string.text});
  }
}

}  // namespace

std::vector<LaunchdSetting> launchd_settings_in(const TextFile& file) {
  std::vector<LaunchdSetting> found;
  const auto strings = strings_of(file.text);
  for (std::size_t i = 0; i < strings.size(); ++i) {
    const PlistString& here = strings[i];
    const bool has_next = i + 1 < strings.size();
    if (here.is_key) {
      if (here.text == "PathEnvironmentVariable" && has_next)
        found.push_back({.name = "PATH",
                         .value = strings[i + 1].text,
                         .file = {},
                         .line = strings[i + 1].line,
                         .shows = strings[i + 1].text});
    } else if (here.text == "setenv" && i + 2 < strings.size()) {
      found.push_back({.name = strings[i + 1].text,
                       .value = strings[i + 2].text,
                       .file = {},
                       .line = strings[i + 1].line,
                       .shows = concat("setenv ", strings[i + 1].text, " ", strings[i + 2].text)});
    } else {
      add_commands(found, here);
    }
  }
  for (LaunchdSetting& one : found) one.file = file.path;
  return found;
}

}  // namespace gov
