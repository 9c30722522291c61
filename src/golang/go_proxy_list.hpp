// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

// GOPROXY as the go command reads it (cmd/go/internal/modfetch/proxy.go). Pure.

namespace gov {

/// One element of GOPROXY.
struct GoProxy {
  enum class Kind { url, direct, off };
  Kind kind = Kind::url;
  std::string url;                 // https, http or file, without a "/" at its end
  bool falls_back_always = false;  // "|" follows: the next one is asked after any failure, not only
                                   // where this one does not have what is asked for
};

/// "" is the go command's default. What follows direct or off counts for nothing; empty elements
/// are passed over; "proxy.example.com" is taken for https. Errors: usage, for a list without
/// elements and for one with something that is no address; the text is left out, since it may hold
/// a password.
[[nodiscard]] Result<std::vector<GoProxy>> parse_go_proxies(std::string_view text);

/// The one case in which the go command lets GOSUMDB=off and GONOSUMDB count for toolchains: the
/// list is a single file:// address (useSumDB in cmd/go/internal/modfetch/sumdb.go).
[[nodiscard]] bool is_single_file_proxy(std::string_view text);

}  // namespace gov
