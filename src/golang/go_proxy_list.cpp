// SPDX-License-Identifier: MIT
#include "golang/go_proxy_list.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "golang/archive_source.hpp"

namespace gov {
namespace {

constexpr std::string_view kDefaultProxies = "https://proxy.golang.org,direct";

/// As the go command completes it: what looks like a host is one.
std::string with_scheme(std::string_view element) {
  const bool looks_like_host = element.find_first_of(".:/") != std::string_view::npos &&
                               element.find(":/") == std::string_view::npos &&
                               !element.starts_with('/');
  return concat(looks_like_host ? "https://" : "", element);
}

bool is_file_address(std::string_view text) {
  return text.starts_with("file:///") && !has_control_character(text) &&
         text.find(' ') == std::string_view::npos;
}

}  // namespace

Result<std::vector<GoProxy>> parse_go_proxies(std::string_view text) {
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
    std::string url = with_scheme(element);
    if (!is_http_address(url) && !is_file_address(url))
      return fail(ErrorKind::usage,
                  "a proxy is neither direct, off, nor an http, https or file address")
          .explained_by("ENV09");
    while (url.ends_with('/') && !url.ends_with("://")) url.pop_back();
    proxies.push_back({.kind = GoProxy::Kind::url,
                       .url = std::move(url),
                       .falls_back_always = falls_back_always});
  }
  if (proxies.empty())
    return fail(ErrorKind::usage, "the list of proxies is empty").explained_by("ENV09");
  return proxies;
}

bool is_single_file_proxy(std::string_view text) {
  return text.starts_with("file://") && text.find_first_of(",|") == std::string_view::npos;
}

}  // namespace gov
