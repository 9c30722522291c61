// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// What libcurl says about how it was built (curl_version_info).
struct CurlTrust {
  std::string ca_bundle{};                   // the file of trusted certificates; may be empty
  std::string tls_library{};                 // "OpenSSL/3.0.17", "SecureTransport"
  std::vector<std::string_view> features{};  // their names, as `curl --version` prints them
};

/// From the members of curl_version_info_data, each of which may be null.
[[nodiscard]] CurlTrust curl_trust(const char* cainfo, const char* ssl_version,
                                   const char* const* feature_names);

/// Does libcurl ask the system which certificates it trusts, as long as nobody names a file? On
/// macOS that is the keychain, with the roots that a company has put there: Homebrew's curl since
/// 8.17, and Apple's.
[[nodiscard]] bool uses_system_trust(const CurlTrust& curl);

/// The file of trusted certificates to use in place of the one built into libcurl: the first of the
/// usual places that has one, when the built-in one is missing (a binary that was built elsewhere)
/// and libcurl does not ask the system. Absent: keep what libcurl has, or there is none anywhere.
/// Looks at the disk.
[[nodiscard]] std::optional<std::string> substitute_ca_bundle(const CurlTrust& curl);

}  // namespace gov
