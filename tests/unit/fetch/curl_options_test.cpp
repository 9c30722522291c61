// SPDX-License-Identifier: MIT
#include "fetch/curl_options.hpp"

#include <doctest/doctest.h>

TEST_CASE("curl options: certificates come from GOV_CA_BUNDLE, else from the OpenSSL variables") {
  gov::Environment environment;
  environment.set("SSL_CERT_FILE", "/ssl.pem");
  environment.set("SSL_CERT_DIR", "/ssl");
  auto options = gov::curl_options_from(environment, "1.2");
  CHECK(options.user_agent == "gov/1.2");
  CHECK(options.ca_bundle == "/ssl.pem");
  CHECK(options.ca_directory == "/ssl");
  environment.set("GOV_CA_BUNDLE", "/corp.pem");
  options = gov::curl_options_from(environment, "1.2");
  CHECK(options.ca_bundle == "/corp.pem");
  CHECK_FALSE(options.ca_directory);
}

TEST_CASE("curl options: .netrc is that of HOME") {
  gov::Environment environment;
  CHECK_FALSE(gov::curl_options_from(environment, "1").netrc_file);
  environment.set("HOME", "/home/me");
  CHECK(gov::curl_options_from(environment, "1").netrc_file == "/home/me/.netrc");
}

TEST_CASE("proxy settings: the variables are curl's") {
  gov::Environment environment;
  environment.set("HTTP_PROXY", "http://cgi");
  environment.set("HTTPS_PROXY", "http://upper");
  environment.set("ALL_PROXY", "http://all");
  auto settings = gov::proxy_settings_from(environment);
  CHECK(gov::proxy_for(settings, "http") == "http://all");
  CHECK(gov::proxy_for(settings, "https") == "http://upper");
  environment.set("https_proxy", "http://lower");
  environment.set("http_proxy", "http://plain");
  settings = gov::proxy_settings_from(environment);
  CHECK(gov::proxy_for(settings, "http") == "http://plain");
  CHECK(gov::proxy_for(settings, "https") == "http://lower");
  CHECK(gov::proxy_for(gov::ProxySettings{}, "https").empty());
}

TEST_CASE("proxy settings: a login is escaped for libcurl, and ends at the last @") {
  const auto proxy = [](const char* text) {
    gov::Environment environment;
    environment.set("https_proxy", text);
    return gov::proxy_settings_from(environment).https;
  };
  CHECK(proxy("http://user:20241#Summer@127.0.0.1:9") == "http://user:20241%23Summer@127.0.0.1:9");
  CHECK(proxy("http://user:a/b?c@d@h:1") == "http://user:a%2Fb%3Fc%40d@h:1");
  CHECK(proxy("http://user:esc%23aped@h:1") == "http://user:esc%23aped@h:1");
  CHECK(proxy("user:p#w@h:1") == "user:p%23w@h:1");
  CHECK(proxy("http://h:1") == "http://h:1");
}
