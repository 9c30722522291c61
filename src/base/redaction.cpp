// SPDX-License-Identifier: MIT
#include "base/redaction.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kShownBytes = 8192;

/// Is the "@" at this place the one of a module proxy's path (go.dev/ref/mod#goproxy-protocol)?
bool is_of_module_proxy(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  const bool follows_slash = at > 0 && text[at - 1] == '/';
  return follows_slash && (rest.starts_with("@v/") || rest == "@latest");
}

/// Where the user-info ends; npos when there is none.
std::size_t end_of_user_info(std::string_view text) {
  std::size_t at = text.rfind('@');
  while (at != std::string_view::npos && is_of_module_proxy(text, at))
    at = at == 0 ? std::string_view::npos : text.rfind('@', at - 1);
  return at;
}

/// "user:pass/word/": what looks like a port is the start of a password without its "@".
bool has_strange_port(std::string_view text) {
  const std::string_view authority = text.substr(0, text.find_first_of("/?#"));
  const std::size_t bracket = authority.rfind(']');
  const std::size_t colon = authority.find(':', bracket == std::string_view::npos ? 0 : bracket);
  return colon != std::string_view::npos && !parse_unsigned(authority.substr(colon + 1));
}

}  // namespace

std::string redacted(std::string_view url_text) {
  constexpr std::string_view kSchemeEnd = "://";
  const std::size_t scheme_end = url_text.find(kSchemeEnd);
  const std::size_t start =
      scheme_end == std::string_view::npos ? 0 : scheme_end + kSchemeEnd.size();
  const std::string_view scheme = url_text.substr(0, start);
  std::string_view rest = url_text.substr(start);
  std::string_view omission;
  if (const std::size_t at = end_of_user_info(rest); at != std::string_view::npos) {
    // What stands before it may also be a host and a path that holds an "@".
    if (rest.substr(0, at).find_first_of("/?#") != std::string_view::npos) omission = "...@";
    rest.remove_prefix(at + 1);
  }
  if (has_strange_port(rest)) return printable(concat(scheme, "..."), kShownBytes);
  const std::size_t end = rest.find_first_of("?#");
  const bool has_query = end != std::string_view::npos && rest[end] == '?';
  return printable(concat(scheme, omission, rest.substr(0, end), has_query ? "?..." : ""),
                   kShownBytes);
}

}  // namespace gov
