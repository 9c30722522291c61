// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"
#include "golang/platform.hpp"
#include "golang/version_request.hpp"
#include "store/layout.hpp"

// Creates aliases and links: a name means one thing, and is checked before it is written.

namespace gov {

/// Makes `name` an alias, or changes what it stands for. Errors: usage for a name that cannot be
/// one or is a link's; failure for an alias that would lead in a circle; not_installed for one that
/// would lead to a broken link.
[[nodiscard]] Result<void> give_alias(const Layout& layout, const std::string& name,
                                      const VersionRequest& request, const Platform& host);

/// Links `name` to a directory with a Go, which may be relative, and returns its absolute path.
/// Errors: usage for a name that cannot be one or is an alias's, and for a directory that is
/// missing or no GOROOT.
[[nodiscard]] Result<std::string> give_link(const Layout& layout, const std::string& name,
                                            const std::string& directory);

}  // namespace gov
