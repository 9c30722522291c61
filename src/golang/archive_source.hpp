// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

// The elements of the setting `sources`, which name where Go archives come from. Pure; filling in a
// template and fetching are left to install/.

namespace gov {

struct Source {
  enum class Kind { official, url_template, directory };
  Kind kind;
  std::string text;  // "official", a template, or the directory's path
};

/// official, cn, dir:/path, or a URL template with {version} {os} {arch} {ext} {file}; a URL
/// without placeholders is a folder. The placeholders are not looked at. Errors: usage, with the
/// reason as its sentence; the text is left out, since a URL may hold a password.
[[nodiscard]] Result<Source> parse_source(std::string_view text);

/// An http or https address without blanks and control characters.
[[nodiscard]] bool is_http_address(std::string_view text);

}  // namespace gov
