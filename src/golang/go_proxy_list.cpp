// SPDX-License-Identifier: MIT
#include "golang/go_proxy_list.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kDefaultProxies = "https://proxy.golang.org,direct";

}  // namespace

std::vector<GoProxy> parse_go_proxies(std::string_view text) {
  if (trim(text).empty()) text = kDefaultProxies;
  std::vector<GoProxy> proxies;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(",|"), text.size());
    std::string_view element = trim(text.substr(0, end));
    const bool falls_back_always = end < text.size() && text[end] == '|';
    text.remove_prefix(std::min(end + 1, text.size()));
    if (element.empty()) continue;
    if (element == "direct" || element == "off") {
      const auto kind = element == "off" ? GoProxy::Kind::off : GoProxy::Kind::direct;
      proxies.push_back({.kind = kind, .url = {}});
      break;
    }
    while (element.ends_with('/')) element.remove_suffix(1);
    const std::string_view scheme = element.find("://") == std::string_view::npos ? "https://" : "";
    proxies.push_back({.kind = GoProxy::Kind::url,
                       .url = concat(scheme, element),
                       .falls_back_always = falls_back_always});
  }
  return proxies;
}

bool is_single_file_proxy(std::string_view text) {
  return text.starts_with("file://") && text.find_first_of(",|") == std::string_view::npos;
}

}  // namespace gov
