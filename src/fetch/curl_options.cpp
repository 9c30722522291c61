// SPDX-License-Identifier: MIT
#include "fetch/curl_options.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

std::optional<std::string> value_of(const Environment& environment, std::string_view name) {
  const auto value = environment.find_non_empty(name);
  return value ? std::optional(std::string(*value)) : std::nullopt;
}

}  // namespace

CurlOptions curl_options_from(const Environment& environment, std::string_view version) {
  CurlOptions options;
  options.user_agent = concat("gov/", version);
  options.ca_bundle = value_of(environment, "GOV_CA_BUNDLE");
  if (!options.ca_bundle) {
    options.ca_bundle = value_of(environment, "SSL_CERT_FILE");
    options.ca_directory = value_of(environment, "SSL_CERT_DIR");
  }
  options.netrc_file = value_of(environment, "NETRC");
  const auto home = environment.find_non_empty("HOME");
  if (!options.netrc_file && home) options.netrc_file = concat(*home, "/.netrc");
  options.proxies = proxy_settings_from(environment);
  return options;
}

}  // namespace gov
