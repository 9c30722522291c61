// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/redaction.hpp"
#include "base/result.hpp"

// URLs as values. Percent-encoding is kept as it was written.

namespace gov {

/// An http, https or file URL. parse_url() is the way to make one.
struct Url {
  std::string scheme;      // lower case
  std::string user_info;   // "user:password" as written; empty when there is none
  std::string host;        // lower case; an IPv6 address keeps its brackets; empty only for file
  std::uint16_t port = 0;  // 0: none was written
  std::string path;        // starts with "/"
  std::string query;       // without "?"
};

/// At most 8192 bytes; no blanks, no control characters; a fragment is dropped. Errors: usage.
[[nodiscard]] Result<Url> parse_url(std::string_view text);

/// Includes the user-info: for libcurl, never for people (see base/redaction.hpp).
[[nodiscard]] std::string to_string(const Url& url);

/// The port that a connection goes to; 0 for file.
[[nodiscard]] std::uint16_t effective_port(const Url& url);

/// Same scheme, host and port, as browsers define an origin.
[[nodiscard]] bool same_origin(const Url& a, const Url& b);

/// The URL of the file `name` next to the last path segment, without query:
/// "https://h/dl/?mode=json" and "x.tar.gz" give "https://h/dl/x.tar.gz". The user-info is kept.
[[nodiscard]] Url sibling(const Url& url, std::string_view name);

}  // namespace gov
