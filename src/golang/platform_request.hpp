// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "golang/platform.hpp"

namespace gov {

/// A platform as people write it: "linux-amd64", "linux/x86_64", "linux-armv6l", "linux/arm/v7" as
/// in container images, "macOS-aarch64", in upper or lower case. Errors: usage for what is no
/// platform of Go; unsupported for Windows, for which Go publishes no .tar.gz archives.
[[nodiscard]] Result<Platform> parse_platform_request(std::string_view text);

}  // namespace gov
