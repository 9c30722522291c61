// SPDX-License-Identifier: MIT
#include "fetch/ca_bundle.hpp"

#include <array>

#include "base/file.hpp"

namespace gov {
namespace {

constexpr std::array<const char*, 6> kUsualPlaces = {
    "/etc/ssl/certs/ca-certificates.crt",          // Debian, Alpine, Arch
    "/etc/pki/tls/certs/ca-bundle.crt",            // Fedora
    "/etc/ssl/ca-bundle.pem",                      // openSUSE
    "/etc/ssl/cert.pem",                           // macOS, BSD
    "/opt/homebrew/etc/ca-certificates/cert.pem",  // Homebrew, Apple silicon
    "/usr/local/etc/ca-certificates/cert.pem",     // Homebrew, Intel
};

}  // namespace

std::optional<std::string> substitute_ca_bundle(std::string_view built_in) {
  if (!built_in.empty() && is_regular_file(std::string(built_in))) return std::nullopt;
  for (const char* place : kUsualPlaces) {
    if (is_regular_file(place)) return place;
  }
  return std::nullopt;
}

}  // namespace gov
