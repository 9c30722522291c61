// SPDX-License-Identifier: MIT
#include "doctor/shareable_text.hpp"

#include <algorithm>

#include "base/redaction.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestShown = 2000;
constexpr std::string_view kSchemeEnd = "://";

/// Where the URL that begins at `start` ends. A password may hold what otherwise separates URLs, so
/// everything up to the last "@" before a blank or the next URL belongs to it.
std::size_t end_of_url(std::string_view text, std::size_t scheme_end) {
  const std::size_t blank = std::min(text.find_first_of(" \t\n", scheme_end), text.size());
  const std::size_t next = std::min(text.find(kSchemeEnd, scheme_end), blank);
  const std::size_t user_end = text.substr(0, next).find_last_of('@');
  const std::size_t from =
      user_end == std::string_view::npos || user_end < scheme_end ? scheme_end : user_end;
  return std::min(text.find_first_of(" \t\n,|;\"'", from), text.size());
}

std::string without_secrets(std::string_view text) {
  constexpr std::string_view kScheme =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-";
  std::string shown;
  while (true) {
    const std::size_t found = text.find(kSchemeEnd);
    if (found == std::string_view::npos) break;
    const std::size_t before = text.substr(0, found).find_last_not_of(kScheme);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = end_of_url(text, found + kSchemeEnd.size());
    shown += text.substr(0, start);
    shown += redacted(text.substr(start, end - start));
    text.remove_prefix(end);
  }
  return concat(shown, text);
}

/// Also after "=", ":" and quotes, where lines of start-up files have it.
std::string without_home(std::string_view text, std::string_view home) {
  if (home.empty()) return std::string(text);
  std::string shown;
  while (true) {
    const std::size_t found = text.find(home);
    if (found == std::string_view::npos) break;
    const std::size_t end = found + home.size();
    constexpr std::string_view kMayFollow = "/ \"'),:;|&\t\n";
    const bool ends = end == text.size() || kMayFollow.find(text[end]) != std::string_view::npos;
    // /backup/home/ana is another place than /home/ana.
    const char before = found == 0 ? ' ' : text[found - 1];
    const bool begins = std::string_view(" \t\"'=:(,;|&").find(before) != std::string_view::npos;
    shown += text.substr(0, found);
    shown += begins && ends ? std::string_view("~") : home;
    text.remove_prefix(end);
  }
  return concat(shown, text);
}

}  // namespace

std::string shareable_text(std::string_view text, std::string_view home) {
  return printable(without_home(without_secrets(text), home), kLongestShown);
}

}  // namespace gov
