// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

// gov's block in a user's file: the lines between two marker lines, which are replaced as a whole
// and can be removed without a trace. Every other byte of the file stays unchanged. Pure.

namespace gov {

inline constexpr std::string_view kBlockBegin = "# >>> gov >>>";
inline constexpr std::string_view kBlockEnd = "# <<< gov <<<";

/// `text` with a block that contains `body` (complete lines): an existing block is replaced in
/// place, a new one is appended. A text without a final newline gets one, which is removed again
/// with the block. Errors: failure for unpaired markers, naming the line.
[[nodiscard]] Result<std::string> with_block(std::string_view text, std::string_view body);

struct BlockLines {
  std::size_t first;  // the begin marker's, from 1
  std::size_t last;   // the end marker's
};

/// The position of the block; absent when there is none, and for unpaired markers.
[[nodiscard]] std::optional<BlockLines> block_lines(std::string_view text);

/// `text` without the block; unchanged when there is none. Same errors.
[[nodiscard]] Result<std::string> without_block(std::string_view text);

}  // namespace gov
