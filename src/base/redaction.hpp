// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace gov {

/// Printable text of a URL (or of a proxy, which may lack the scheme) without secrets: without user
/// and password, and without the values of its query, which are tokens where URLs are signed. Also
/// when the text is no valid URL. Every message and every record that shows a URL shows this.
///
/// The user-info ends at the last "@", since a password may hold each of "/?#@" unescaped; only the
/// "/@v/" and "/@latest" of module proxies are what they seem to be.
[[nodiscard]] std::string redacted(std::string_view url_text);

}  // namespace gov
