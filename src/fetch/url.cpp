// SPDX-License-Identifier: MIT
#include "fetch/url.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kMaxUrlBytes = 8192;
constexpr std::size_t kMaxHostBytes = 255;
constexpr std::string_view kSchemeEnd = "://";

Error refused(std::string_view text, std::string reason) {
  return fail(ErrorKind::usage, concat("not a usable URL: ", in_quotes(redacted(text))))
      .with_reason(std::move(reason));
}

bool is_blank_or_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte <= 0x20 || byte == 0x7F;
}

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

bool is_address_character(char c) {
  return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9') || c == ':' || c == '.';
}

bool is_host(std::string_view host) {
  if (host.empty() || host.size() > kMaxHostBytes) return false;
  if (!host.starts_with('[')) return std::all_of(host.begin(), host.end(), is_host_character);
  if (host.size() < 4 || !host.ends_with(']')) return false;
  return std::all_of(host.begin() + 1, host.end() - 1, is_address_character);
}

/// Where the host ends and ":port" begins; the size of `host_and_port` when there is no port.
std::size_t host_length(std::string_view host_and_port) {
  const std::size_t bracket = host_and_port.rfind(']');
  const std::size_t colon =
      host_and_port.find(':', bracket == std::string_view::npos ? 0 : bracket);
  return std::min(colon, host_and_port.size());
}

/// "user:2024#x@host": what seems to be host and port is the start of a password that is not
/// escaped. Asked of a URL whose authority has no user-info.
bool may_be_cut_password(std::string_view authority, std::string_view rest) {
  const bool has_port = host_length(authority) < authority.size();
  const std::size_t at = rest.rfind('@');
  if (at == std::string_view::npos) return false;
  const bool is_of_module_proxy = at > 0 && rest[at - 1] == '/';
  const bool is_of_checksum_database =
      rest.substr(0, at).find("/lookup/") != std::string_view::npos;
  const bool has_meaning_in_path = is_of_module_proxy || is_of_checksum_database;
  return rest.find('#') < at || (has_port && !has_meaning_in_path);
}

/// Empty if the text is well-formed; otherwise the reason.
std::string parse_authority(std::string_view authority, Url& url) {
  // Browsers take "\\" for "/", libcurl does not: "https://good\\@evil/" has two readings.
  if (authority.find('\\') != std::string_view::npos) return "the host name is malformed";
  // The last "@", as libcurl reads it; a password may hold an unescaped one.
  const std::size_t at = authority.rfind('@');
  if (at != std::string_view::npos) {
    url.user_info = authority.substr(0, at);
    authority.remove_prefix(at + 1);
  }
  const std::size_t end = host_length(authority);
  url.host = to_lower(authority.substr(0, end));
  if (!is_host(url.host)) return "the host name is missing or malformed";
  if (end == authority.size()) return {};
  const auto port = parse_unsigned(authority.substr(end + 1));
  if (!port || *port == 0 || *port > std::numeric_limits<std::uint16_t>::max()) {
    return "the port is not a number from 1 to 65535";
  }
  url.port = static_cast<std::uint16_t>(*port);
  return {};
}

/// Cuts `text` at the first `separator`; what follows it is returned.
std::string_view cut_at(std::string_view& text, char separator) {
  const std::size_t at = text.find(separator);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + 1);
  text = text.substr(0, at);
  return rest;
}

}  // namespace

Result<Url> parse_url(std::string_view text) {
  if (text.size() > kMaxUrlBytes) return refused(text, "it is longer than 8192 bytes");
  if (std::any_of(text.begin(), text.end(), is_blank_or_control)) {
    return refused(text, "it contains a blank or a control character");
  }
  const std::size_t scheme_end = text.find(kSchemeEnd);
  if (scheme_end == std::string_view::npos) return refused(text, "it does not start with https://");
  Url url;
  url.scheme = to_lower(text.substr(0, scheme_end));
  if (url.scheme != "https" && url.scheme != "http" && url.scheme != "file") {
    return refused(text, "only https, http and file are known");
  }
  std::string_view rest = text.substr(scheme_end + kSchemeEnd.size());
  const std::string_view cut = rest.substr(0, rest.find_first_of("/?#"));
  if (cut.find('@') == std::string_view::npos && may_be_cut_password(cut, rest)) {
    return refused(text, "a / ? # or @ in a password must be escaped: %2F %3F %23 %40");
  }
  (void)cut_at(rest, '#');
  url.query = cut_at(rest, '?');
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  url.path = slash == rest.size() ? "/" : std::string(rest.substr(slash));
  const std::string_view authority = rest.substr(0, slash);
  if (url.scheme == "file") {
    if (!authority.empty() && to_lower(authority) != "localhost") {
      return refused(text, "a file URL names no host: file:///path");
    }
    return url;
  }
  if (std::string reason = parse_authority(authority, url); !reason.empty()) {
    return refused(text, std::move(reason));
  }
  return url;
}

std::string to_string(const Url& url) {
  return concat(url.scheme, kSchemeEnd, url.user_info, url.user_info.empty() ? "" : "@", url.host,
                url.port == 0 ? "" : concat(":", std::to_string(url.port)), url.path,
                url.query.empty() ? "" : "?", url.query);
}

std::uint16_t effective_port(const Url& url) {
  if (url.port != 0) return url.port;
  if (url.scheme == "https") return 443;
  return url.scheme == "http" ? 80 : 0;
}

bool same_origin(const Url& a, const Url& b) {
  return a.scheme == b.scheme && to_lower(a.host) == to_lower(b.host) &&
         effective_port(a) == effective_port(b);
}

Url sibling(const Url& url, std::string_view name) {
  Url beside = url;
  beside.query.clear();
  beside.path.erase(beside.path.rfind('/') + 1);
  beside.path += name;
  return beside;
}

}  // namespace gov
