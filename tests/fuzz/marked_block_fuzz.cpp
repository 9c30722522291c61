// SPDX-License-Identifier: MIT
//
// Whatever a start-up file holds: a block put into it and taken out again leaves the file as it was
// without one, byte for byte, and putting it in twice changes nothing more.
#include "invariant.hpp"
#include "shell/marked_block.hpp"

using gov::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kBody = ". \"$HOME/.local/share/gov/shell/env.sh\"\n";
  const std::string_view text = gov::fuzz::text_of(data, size);
  const auto bare = gov::without_block(text);
  const auto changed = gov::with_block(text, kBody);
  require(bare.has_value() == changed.has_value());
  if (!bare) return 0;
  const auto twice = gov::with_block(*changed, kBody);
  require(twice.has_value() && *twice == *changed);
  const auto undone = gov::without_block(*changed);
  require(undone.has_value() && *undone == *bare);
  return 0;
}
