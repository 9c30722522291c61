// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

// Our lines in somebody else's file: between two marker lines, replaced as a whole, removed without
// a trace. Every other byte of the file stays as it is. Pure.

namespace gov {

inline constexpr std::string_view kBlockBegin = "# >>> gov >>>";
inline constexpr std::string_view kBlockEnd = "# <<< gov <<<";

/// `text` with the block's lines being `body` (complete lines): an existing block is replaced where
/// it stands, a new one is appended. A file without final newline gets one, and loses it again when
/// the block is removed. Errors: failure for markers that do not pair, naming the line.
[[nodiscard]] Result<std::string> with_block(std::string_view text, std::string_view body);

struct BlockLines {
  std::size_t first;  // the begin marker's, from 1
  std::size_t last;   // the end marker's
};

/// Where the block stands; absent when there is none, and for markers that do not pair.
[[nodiscard]] std::optional<BlockLines> block_lines(std::string_view text);

/// `text` without the block; unchanged when there is none. Same errors.
[[nodiscard]] Result<std::string> without_block(std::string_view text);

}  // namespace gov
