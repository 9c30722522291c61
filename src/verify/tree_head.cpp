// SPDX-License-Identifier: MIT
#include "verify/tree_head.hpp"

#include <algorithm>
#include <limits>

#include "base/base64.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kFirstLine = "go.sum database tree";
// Sizes are signed 64-bit numbers to everybody else who reads the log.
constexpr std::uint64_t kLargestTree = std::numeric_limits<std::int64_t>::max();

}  // namespace

Result<TreeHead> open_tree_head(std::string_view note, const NoteVerifier& verifier) {
  GOV_TRY_ASSIGN(const std::string text, open_note(note, verifier));
  const auto malformed = fail(ErrorKind::integrity, "the note is not the head of a checksum log");
  const auto lines = split(text, '\n');
  if (lines.size() < 4 || lines[0] != kFirstLine) return malformed;
  const auto size = parse_unsigned(lines[1]);
  const auto root = decode_base64(lines[2]);
  TreeHead head;
  const bool is_sound = size && *size <= kLargestTree && std::to_string(*size) == lines[1] &&
                        root && root->size() == head.root.size();
  if (!is_sound) return malformed;
  head.size = *size;
  std::copy(root->begin(), root->end(), head.root.begin());
  return head;
}

}  // namespace gov
