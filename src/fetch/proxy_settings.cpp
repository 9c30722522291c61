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

bool is_excepted(std::string_view entry, std::string_view host) {
  if (entry == "*") return true;
  if (entry.starts_with('.')) entry.remove_prefix(1);
  if (entry.empty() || !host.ends_with(entry)) return false;
  return host.size() == entry.size() || host[host.size() - entry.size() - 1] == '.';
}

}  // namespace

ProxySettings proxy_settings_from(const Environment& environment) {
  return ProxySettings{.http = first_set(environment, {"http_proxy"}),
                       .https = first_set(environment, {"https_proxy", "HTTPS_PROXY"}),
                       .all = first_set(environment, {"all_proxy", "ALL_PROXY"}),
                       .no_proxy = first_set(environment, {"no_proxy", "NO_PROXY"})};
}

std::string proxy_for(const ProxySettings& settings, std::string_view scheme) {
  const std::string& own = scheme == "https" ? settings.https : settings.http;
  return own.empty() ? settings.all : own;
}

bool bypasses_proxy(std::string_view no_proxy, std::string_view host) {
  const std::string wanted = to_lower(host);
  std::string list = to_lower(no_proxy);
  for (char& c : list) {
    if (c == ' ' || c == '\t') c = ',';
  }
  for (const std::string_view entry : split(list, ',')) {
    if (is_excepted(entry, wanted)) return true;
  }
  return false;
}

}  // namespace gov
