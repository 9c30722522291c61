// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>

#include "fetch/http_client.hpp"

namespace gov {

/// gov never asks for a Content-Encoding and never decodes one; bytes that have one are not the
/// bytes that were hashed. `intercepted`, if anything.
[[nodiscard]] std::optional<HttpFailure> refuse_content_encoding(const HttpHead& head);

/// For a .tar.gz file: there "gzip" may be no more than a label of what the file is, which servers
/// give to stored files as well. The digest decides, unless the size tells already.
[[nodiscard]] std::optional<HttpFailure> refuse_archive_encoding(
    const HttpHead& head, std::optional<std::uint64_t> expected_size);

}  // namespace gov
