// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "fetch/http_client.hpp"

namespace gov {

/// gov never asks for a Content-Encoding; bytes that have one are not the bytes that were hashed.
/// `intercepted`, if anything.
[[nodiscard]] std::optional<HttpFailure> refuse_content_encoding(const HttpHead& head);

}  // namespace gov
