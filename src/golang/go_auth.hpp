// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace gov {

/// GOAUTH: how the go command logs in at module proxies (go help goauth). gov reads .netrc and runs
/// no programs for logins.
struct GoAuth {
  bool reads_netrc = true;
  bool names_programs = false;  // "git DIR", or a command
};

/// The methods are separated by semicolons; "" is netrc.
[[nodiscard]] GoAuth parse_go_auth(std::string_view text);

}  // namespace gov
