// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/result.hpp"

// The elements of the setting `sources`, which name where Go comes from. Pure; filling in a
// template and fetching are left to install/.

namespace gov {

/// A place that has archives.
struct ArchiveSource {
  enum class Kind { official, url_template, directory };
  Kind kind;
  std::string text;  // "official", a template, or the directory's path
};

/// Proxies of Go modules, which have toolchains as versions of the module golang.org/toolchain.
struct ModuleProxySource {
  std::string proxies;  // a list in the form of GOPROXY; "" for GOPROXY itself

  [[nodiscard]] const std::string& list(const std::string& goproxy) const {
    return proxies.empty() ? goproxy : proxies;
  }
};

using Source = std::variant<ArchiveSource, ModuleProxySource>;

/// official, cn, dir:/path, a URL template with {version} {os} {arch} {ext} {file}; a URL without
/// placeholders is a folder; proxy, or proxy: and a list in the form of GOPROXY. The placeholders
/// are not looked at. Errors: usage, with the reason as its sentence; the text is left out, since a
/// URL may hold a password.
[[nodiscard]] Result<Source> parse_source(std::string_view text);

/// An http or https address without blanks and control characters.
[[nodiscard]] bool is_http_address(std::string_view text);

}  // namespace gov
