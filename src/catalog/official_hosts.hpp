// SPDX-License-Identifier: MIT
#pragma once

#include "fetch/url.hpp"

namespace gov {

/// Whether `url` is an https URL on a host of the Go project.
[[nodiscard]] bool is_official_origin(const Url& url);

}  // namespace gov
