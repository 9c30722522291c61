// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "golang/archive_source.hpp"
#include "golang/release.hpp"
#include "install/proxy_document.hpp"

// The list of toolchain modules that a proxy has stands in for the release index where that cannot
// be reached. It names no digests: what is installed from it is proven by the Go checksum database.

namespace gov {

/// The releases in a proxy's list of the versions of golang.org/toolchain, one per line; newest
/// first. Other lines are passed over. Pure.
[[nodiscard]] ReleaseList releases_in_module_list(std::string_view text);

/// The proxies among the sources, in the form of GOPROXY; `goproxy` where they are those of
/// GOPROXY. Absent where no source is a proxy.
[[nodiscard]] std::optional<std::string> module_proxies(const std::vector<Source>& sources,
                                                        const std::string& goproxy);

/// The list of the first proxy that has one. `proxies` is in the form of GOPROXY, and is walked as
/// fetch_module_zip() does it. Errors: usage, for `proxies`; network, when none has a list.
[[nodiscard]] Result<ReleaseList> list_toolchain_modules(const ProxyAccess& access,
                                                         const std::string& proxies);

}  // namespace gov
