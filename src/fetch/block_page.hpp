// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "fetch/http_client.hpp"

// Captive portals and filtering proxies answer 200 with a page of their own. Recognising it turns
// "wrong digest" into something a person can act on. Pure.

namespace gov {

enum class ExpectedContent { gzip, zip, json, anything };

/// How many leading bytes block_page() looks at.
inline constexpr std::size_t kBlockPageBytes = 1024;

/// What is wrong with the start of a body, if anything. `expected_size` is absent where it is
/// unknown. `intercepted` for a web page or a short message, `wrong_content` for other bytes that
/// are no archive. Bytes that start as expected are never refused, whatever the headers say.
[[nodiscard]] std::optional<HttpFailure> block_page(const HttpHead& head,
                                                    std::string_view first_bytes,
                                                    ExpectedContent expected,
                                                    std::optional<std::uint64_t> expected_size);

/// The title of a web page in printable text of at most about 80 bytes; empty when it has none.
[[nodiscard]] std::string page_title(std::string_view page);

}  // namespace gov
