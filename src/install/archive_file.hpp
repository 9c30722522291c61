// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "fetch/download.hpp"

namespace gov {

/// Gives a regular file's content to the sink, block by block; returns its size in bytes.
/// Errors: failure or permission for a file that cannot be read, interrupted, or the sink's own.
[[nodiscard]] Result<std::uint64_t> feed_file(const std::string& file, ByteSink& sink,
                                              const TransferWatch& watch);

}  // namespace gov
