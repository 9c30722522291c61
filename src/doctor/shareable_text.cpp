// SPDX-License-Identifier: MIT
#include "doctor/shareable_text.hpp"

#include <algorithm>

#include "base/redaction.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestShown = 2000;
constexpr std::string_view kSchemeEnd = "://";
/// Parts of names, in lower case; "tok" is in token as well.
constexpr std::string_view kSecretNames[] = {"secret", "passw",      "apikey",     "api_key",
                                             "tok",    "credential", "private_key"};

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

std::string without_secrets_in_urls(std::string_view text) {
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

constexpr std::string_view kValueEnd = " \t\n,;|&\"'`)";

/// name:password@host without a scheme, as GOPROXY and GOPRIVATE are sometimes written.
std::string without_logins(std::string_view text) {
  std::string shown;
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@')) {
    const std::size_t before = text.substr(0, at).find_last_of(" \t\n,;|&\"'`(=");
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view login = text.substr(start, at - start);
    const bool has_password = login.find(':') != std::string_view::npos &&
                              login.find('/') == std::string_view::npos && login.front() != ':';
    shown += text.substr(0, has_password ? start : at);
    shown += has_password ? "***@" : "@";
    text.remove_prefix(at + 1);
  }
  return concat(shown, text);
}

bool names_a_secret(std::string_view name) {
  const std::string lower = to_lower(name);
  return std::any_of(std::begin(kSecretNames), std::end(kSecretNames),
                     [&](std::string_view part) { return lower.find(part) != std::string::npos; });
}

/// NAME=VALUE, --name=VALUE, -X=main.name=VALUE, where the name says that the value is secret.
std::string without_named_secrets(std::string_view text) {
  std::string shown;
  for (std::size_t at = text.find('='); at != std::string_view::npos; at = text.find('=')) {
    const std::size_t before = text.substr(0, at).find_last_of(" \t\n,;|&\"'`(=:");
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const bool is_secret = names_a_secret(text.substr(start, at - start));
    shown += text.substr(0, at + 1);
    text.remove_prefix(at + 1);
    if (!is_secret || text.empty()) continue;
    const char quote = text.front() == '"' || text.front() == '\'' ? text.front() : '\0';
    const std::size_t end = quote == '\0' ? text.find_first_of(kValueEnd) : text.find(quote, 1);
    if (end == 0) continue;
    shown += "***";
    text.remove_prefix(quote != '\0' && end != std::string_view::npos ? end + 1
                                                                      : std::min(end, text.size()));
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

std::string without_secrets(std::string_view text) {
  return without_named_secrets(without_logins(without_secrets_in_urls(text)));
}

std::string shareable_text(std::string_view text, std::string_view home) {
  return printable(without_home(without_secrets(text), home), kLongestShown);
}

}  // namespace gov
