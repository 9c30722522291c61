// SPDX-License-Identifier: MIT
//
// Whatever stands in the setting `sources`: a refusal repeats nothing of the text, which may hold a
// password.
#include "golang/archive_source.hpp"
#include "invariant.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = gov::fuzz::text_of(data, size);
  const auto source = gov::parse_source(text);
  // No message of gov's holds an @ by itself.
  if (!source && text.find('@') != std::string_view::npos) {
    gov::fuzz::require(source.error().what.find(text) == std::string::npos);
    for (const std::string& reason : source.error().because)
      gov::fuzz::require(reason.find(text) == std::string::npos);
  }
  return 0;
}
