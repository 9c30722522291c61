// SPDX-License-Identifier: MIT
//
// Whatever lies beside a partial file: a note that can be read is written as a text that says
// the same.
#include "fetch/partial_file.hpp"
#include "invariant.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = gov::fuzz::text_of(data, size);
  const auto note = gov::parse_partial_note(text);
  if (!note) return 0;
  const std::string written = gov::to_string(*note);
  const auto again = gov::parse_partial_note(written);
  gov::fuzz::require(again && gov::to_string(*again) == written);
  return 0;
}
