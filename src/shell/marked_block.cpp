// SPDX-License-Identifier: MIT
#include "shell/marked_block.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

/// Follows the begin marker if gov added the newline before it.
constexpr std::string_view kJoined = " (the line above had no end)";

struct Place {
  std::size_t begin = 0;  // of the begin marker's line
  std::size_t end = 0;    // after the end marker's newline, or the end of the text
  std::size_t line = 0;   // the begin marker's, from 1
  std::size_t last_line = 0;
  bool is_joined = false;
};

Error unpaired(std::size_t line) {
  return fail(ErrorKind::failure, concat("the gov block is damaged at line ", std::to_string(line)))
      .with_reason("its two marker lines do not pair")
      .with_hint("remove the block by hand, then run: gov setup");
}

/// The block in a text; absent when there is none.
Result<std::optional<Place>> find_block(std::string_view text) {
  std::optional<Place> open;
  std::optional<Place> found;
  std::size_t number = 0;
  for (std::size_t start = 0; start < text.size();) {
    ++number;
    const std::size_t newline = text.find('\n', start);
    const std::size_t next = newline == std::string_view::npos ? text.size() : newline + 1;
    std::string_view line = text.substr(start, next - start);
    while (line.ends_with('\n') || line.ends_with('\r')) line.remove_suffix(1);
    if (line == kBlockBegin || line == concat(kBlockBegin, kJoined)) {
      if (open || found) return unpaired(number);
      open = Place{.begin = start, .line = number, .is_joined = line.size() > kBlockBegin.size()};
    } else if (line == kBlockEnd) {
      if (!open) return unpaired(number);
      found = open;
      found->end = next;
      found->last_line = number;
      open.reset();
    }
    start = next;
  }
  if (open) return unpaired(open->line);
  return found;
}

std::string block(std::string_view body, bool is_joined) {
  return concat(kBlockBegin, is_joined ? kJoined : std::string_view(), "\n", body, kBlockEnd, "\n");
}

}  // namespace

Result<std::string> with_block(std::string_view text, std::string_view body) {
  GOV_TRY_ASSIGN(const std::optional<Place> place, find_block(text));
  if (place) {
    return concat(text.substr(0, place->begin), block(body, place->is_joined),
                  text.substr(place->end));
  }
  const bool lacks_newline = !text.empty() && !text.ends_with('\n');
  return concat(text, lacks_newline ? "\n" : "", block(body, lacks_newline));
}

std::optional<BlockLines> block_lines(std::string_view text) {
  const auto place = find_block(text);
  if (!place || !*place) return std::nullopt;
  return BlockLines{.first = (*place)->line, .last = (*place)->last_line};
}

Result<std::string> without_block(std::string_view text) {
  GOV_TRY_ASSIGN(const std::optional<Place> place, find_block(text));
  if (!place) return std::string(text);
  std::string_view before = text.substr(0, place->begin);
  const std::string_view after = text.substr(place->end);
  if (place->is_joined && after.empty() && before.ends_with('\n')) before.remove_suffix(1);
  return concat(before, after);
}

}  // namespace gov
