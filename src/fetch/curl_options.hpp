// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/environment.hpp"
#include "fetch/proxy_settings.hpp"

namespace gov {

/// Everything a CurlHttpClient needs from outside. Certificate checks cannot be turned off.
struct CurlOptions {
  std::string user_agent = "gov";
  /// A PEM file of trusted certificates and a hashed directory of them. Either is in place of all
  /// that libcurl has of its own.
  std::optional<std::string> ca_bundle{};
  std::optional<std::string> ca_directory{};
  std::optional<std::string> netrc_file{};  // logins for the host that a request names
  ProxySettings proxies;
  std::chrono::seconds connect_timeout{15};
  std::chrono::seconds stall_time{30};  // a transfer slower than the next line for so long ends
  long stall_bytes_per_second = 1000;
};

/// Reads GOV_CA_BUNDLE (else SSL_CERT_FILE and SSL_CERT_DIR), the proxy variables, and NETRC
/// (else HOME, for ~/.netrc). `version` goes into the user agent.
[[nodiscard]] CurlOptions curl_options_from(const Environment& environment,
                                            std::string_view version);

}  // namespace gov
