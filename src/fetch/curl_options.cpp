// SPDX-License-Identifier: MIT
#include "fetch/curl_options.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

std::string value_or_empty(const Environment& environment, std::string_view name) {
  return std::string(environment.find_non_empty(name).value_or(""));
}

}  // namespace

CurlOptions curl_options_from(const Environment& environment, std::string_view version) {
  CurlOptions options;
  options.user_agent = concat("gov/", version);
  options.ca_bundle = value_or_empty(environment, "GOV_CA_BUNDLE");
  if (options.ca_bundle.empty()) {
    options.ca_bundle = value_or_empty(environment, "SSL_CERT_FILE");
    options.ca_directory = value_or_empty(environment, "SSL_CERT_DIR");
  }
  if (const auto home = environment.find_non_empty("HOME")) {
    options.netrc_file = concat(*home, "/.netrc");
  }
  options.proxies = proxy_settings_from(environment);
  return options;
}

}  // namespace gov
