// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/result.hpp"
#include "fetch/http_head.hpp"

namespace gov {

/// gov never asks for a Content-Encoding; bytes that have one are not the bytes that were hashed.
/// Errors: network.
[[nodiscard]] std::optional<Error> refuse_content_encoding(const HttpHead& head);

}  // namespace gov
