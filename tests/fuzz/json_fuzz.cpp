// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "json/json_text.hpp"

// Whatever can be read is written as text that reads as the same value.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const gov::JsonLimits limits{1 << 20};
  const auto value = gov::parse_json(text, limits);
  if (!value) return 0;
  const auto again = gov::parse_json(gov::to_json_text(*value), {8 << 20, limits.max_depth});
  if (!again || !(*again == *value)) std::abort();
  return 0;
}
