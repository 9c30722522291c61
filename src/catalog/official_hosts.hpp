// SPDX-License-Identifier: MIT
#pragma once

#include "fetch/url.hpp"

namespace gov {

/// Does `url` lead over TLS to a host of the Go project?
[[nodiscard]] bool is_official_origin(const Url& url);

}  // namespace gov
