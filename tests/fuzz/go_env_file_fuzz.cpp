// SPDX-License-Identifier: MIT
//
// Whatever the user's go/env file holds: a value is a part of it, on one line.
#include "golang/go_env_file.hpp"
#include "invariant.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = gov::fuzz::text_of(data, size);
  for (const std::string_view name : {"GOTOOLCHAIN", "GOROOT", "GOPROXY"}) {
    const auto value = gov::go_env_value(text, name);
    if (!value) continue;
    gov::fuzz::require(value->find('\n') == std::string_view::npos);
    gov::fuzz::require(value->data() >= text.data() &&
                       value->data() + value->size() <= text.data() + text.size());
  }
  return 0;
}
