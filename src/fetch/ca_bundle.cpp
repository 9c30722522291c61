// SPDX-License-Identifier: MIT
#include "fetch/ca_bundle.hpp"

#include <algorithm>
#include <array>

#include "base/file.hpp"

namespace gov {
namespace {

// Homebrew's before that of macOS: the former is made from the keychain and holds a company's
// roots.
constexpr std::array<const char*, 6> kUsualPlaces = {
    "/etc/ssl/certs/ca-certificates.crt",          // Debian, Alpine, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",            // Fedora
    "/etc/ssl/ca-bundle.pem",                      // openSUSE
    "/opt/homebrew/etc/ca-certificates/cert.pem",  // Homebrew, Apple silicon
    "/usr/local/etc/ca-certificates/cert.pem",     // Homebrew, Intel
    "/etc/ssl/cert.pem",                           // macOS, BSD
};

}  // namespace

CurlTrust curl_trust(const char* cainfo, const char* ssl_version,
                     const char* const* feature_names) {
  CurlTrust trust;
  if (cainfo != nullptr) trust.ca_bundle = cainfo;
  if (ssl_version != nullptr) trust.tls_library = ssl_version;
  if (feature_names == nullptr) return trust;
  for (; *feature_names != nullptr; ++feature_names) trust.features.emplace_back(*feature_names);
  return trust;
}

bool uses_system_trust(const CurlTrust& curl) {
  const bool has_feature =
      std::find(curl.features.begin(), curl.features.end(), "AppleSecTrust") != curl.features.end();
  // A library that was built with several names those it does not use in brackets.
  return has_feature || curl.tls_library.starts_with("SecureTransport");
}

std::optional<std::string> substitute_ca_bundle(const CurlTrust& curl) {
  if (uses_system_trust(curl)) return std::nullopt;
  if (!curl.ca_bundle.empty() && is_regular_file(curl.ca_bundle)) return std::nullopt;
  for (const char* place : kUsualPlaces) {
    if (is_regular_file(place)) return place;
  }
  return std::nullopt;
}

}  // namespace gov
