// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/environment.hpp"
#include "fetch/url.hpp"

namespace gov {

/// Proxies as curl reads them from the environment (man curl, ENVIRONMENT). Empty means none.
struct ProxySettings {
  std::string http;  // lower-case http_proxy only: HTTP_PROXY is what CGI makes of a Proxy: header
  std::string https;
  std::string all;
  std::string no_proxy;
};

[[nodiscard]] ProxySettings proxy_settings_from(const Environment& environment);

/// The proxy for a URL of this scheme, before no_proxy is considered; may be empty.
[[nodiscard]] std::string proxy_for(const ProxySettings& settings, std::string_view scheme);

}  // namespace gov
