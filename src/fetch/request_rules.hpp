// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/http_client.hpp"
#include "fetch/url.hpp"

// Which requests may be sent, and which redirects may be followed. Pure.

namespace gov {

/// The URL of a request. Errors: usage for malformed ones, and for http unless it is allowed.
[[nodiscard]] Result<Url> requested_url(const HttpRequest& request);

/// "Name: value" lines. Errors: internal when one holds a control character, which could smuggle in
/// a second header.
[[nodiscard]] Result<std::vector<std::string>> header_lines(const HttpRequest& request);

/// Where the redirect `target` of `from` leads; absent when it must not be followed: malformed, or
/// neither https nor the scheme it comes from. Its user-info is that of `origin`, the URL the
/// request started with, if it leads back there, and none otherwise.
[[nodiscard]] std::optional<Url> redirected_url(const Url& origin, const Url& from,
                                                std::string_view target);

}  // namespace gov
