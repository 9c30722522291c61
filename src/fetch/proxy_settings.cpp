// SPDX-License-Identifier: MIT
#include "fetch/proxy_settings.hpp"

#include <initializer_list>

#include "base/text.hpp"

namespace gov {
namespace {

std::string first_set(const Environment& environment,
                      std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (const auto value = environment.find_non_empty(name)) return std::string(*value);
  }
  return {};
}

bool is_allowed_in_user_info(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-._~!$&'()*+,;=:%").find(c) != std::string_view::npos;
}

/// A proxy's password as people write it, with "#", "/" or "@" in it, in the form that libcurl
/// takes: the user-info ends at the last "@", and is percent-encoded.
std::string with_escaped_login(const std::string& proxy) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const std::size_t at = proxy.rfind('@');
  if (at == std::string::npos) return proxy;
  const std::size_t scheme_end = proxy.find("://");
  const std::size_t start = scheme_end < at ? scheme_end + 3 : 0;
  std::string escaped = proxy.substr(0, start);
  for (const char c : std::string_view(proxy).substr(start, at - start)) {
    if (is_allowed_in_user_info(c)) {
      escaped += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    escaped += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
  }
  return escaped + proxy.substr(at);
}

}  // namespace

ProxySettings proxy_settings_from(const Environment& environment) {
  const auto proxy = [&](std::initializer_list<std::string_view> names) {
    return with_escaped_login(first_set(environment, names));
  };
  return ProxySettings{.http = proxy({"http_proxy"}),
                       .https = proxy({"https_proxy", "HTTPS_PROXY"}),
                       .all = proxy({"all_proxy", "ALL_PROXY"}),
                       .no_proxy = first_set(environment, {"no_proxy", "NO_PROXY"})};
}

std::string proxy_for(const ProxySettings& settings, std::string_view scheme) {
  const std::string& own = scheme == "https" ? settings.https : settings.http;
  return own.empty() ? settings.all : own;
}

}  // namespace gov
