// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "json/json_value.hpp"

// JSON text to value and back. Text is untrusted: its size, its depth and the number of its values
// are bounded, since a value takes many times the memory of the two bytes that can spell it.

namespace gov {

struct JsonLimits {
  std::size_t max_bytes;
  std::size_t max_depth = 64;  // of arrays and objects within each other
  std::size_t max_values = 1'000'000;
};

/// The single document in `text`. If a name occurs twice in an object, the last value wins.
/// Errors: failure, with the line, the column (in bytes, from 1) and what was expected there.
[[nodiscard]] Result<JsonValue> parse_json(std::string_view text, const JsonLimits& limits);

/// `indent` blanks per level and a final newline; with 0, one line without a newline.
/// Bytes that are not UTF-8 become U+FFFD; numbers that JSON cannot express (NaN, infinity) become
/// null.
[[nodiscard]] std::string to_json_text(const JsonValue& value, unsigned indent = 2);

}  // namespace gov
