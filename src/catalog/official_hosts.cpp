// SPDX-License-Identifier: MIT
#include "catalog/official_hosts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace gov {
namespace {

// go.dev redirects downloads to dl.google.com and says that this may change, so both are official.
constexpr std::array<std::string_view, 4> kOfficialHosts = {"go.dev", "dl.google.com",
                                                            "golang.google.cn", "golang.org"};
constexpr std::uint16_t kTlsPort = 443;

}  // namespace

bool is_official_origin(const Url& url) {
  return url.scheme == "https" && effective_port(url) == kTlsPort &&
         std::find(kOfficialHosts.begin(), kOfficialHosts.end(), url.host) != kOfficialHosts.end();
}

}  // namespace gov
