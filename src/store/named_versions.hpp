// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "golang/version_request.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

// Names that the user gave: an alias for a request, or a linked SDK that gov did not install.

namespace gov {

/// A name as `gov alias` and `gov link` accept it: a letter, then letters, digits, - and _; at most
/// 32 bytes, and no word that already means a version. Errors: usage.
[[nodiscard]] Result<void> check_name(std::string_view name);

/// The request that an alias stands for; absent when there is no such alias.
/// Errors: failure for a file that holds no request.
[[nodiscard]] Result<std::optional<VersionRequest>> read_alias(const Layout& layout,
                                                               const std::string& name);
[[nodiscard]] Result<void> write_alias(const Layout& layout, const std::string& name,
                                       const VersionRequest& request);

/// The SDK that a name is linked to; absent when there is no such link. Its version is what its
/// VERSION file says. Errors: failure when the link leads to nothing that is a GOROOT.
[[nodiscard]] Result<std::optional<Toolchain>> read_link(const Layout& layout,
                                                         const std::string& name,
                                                         const Platform& host);
/// Links `goroot`, an absolute path of an SDK with bin/go and VERSION. Errors: usage.
[[nodiscard]] Result<void> write_link(const Layout& layout, const std::string& name,
                                      const std::string& goroot);

/// All names in use, sorted.
[[nodiscard]] Result<std::vector<std::string>> list_aliases(const Layout& layout);
[[nodiscard]] Result<std::vector<std::string>> list_links(const Layout& layout);

/// False also when that cannot be told.
[[nodiscard]] bool has_name(const Layout& layout, const std::string& name);

/// Removes an alias or a link; false when there is none of that name.
[[nodiscard]] Result<bool> remove_name(const Layout& layout, const std::string& name);

/// What a named request stands for in the end: aliases are followed (at most eight deep), up to a
/// request that is no name, or a linked SDK.
struct NamedMeaning {
  VersionRequest request;
  std::optional<Toolchain> linked;
};
[[nodiscard]] Result<NamedMeaning> expand_name(const Layout& layout, const VersionRequest& request,
                                               const Platform& host);

/// What `name`, which check_name() accepts, would stand for if it were an alias for `request`.
[[nodiscard]] Result<NamedMeaning> expand_planned_alias(const Layout& layout,
                                                        const std::string& name,
                                                        const VersionRequest& request,
                                                        const Platform& host);

}  // namespace gov
