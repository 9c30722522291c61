// SPDX-License-Identifier: MIT
//
// Whatever a record holds: one that can be read is written as a record that says the same.
#include "invariant.hpp"
#include "json/json_text.hpp"
#include "records/toolchain_record.hpp"

using gov::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto record = gov::parse_record(gov::fuzz::text_of(data, size));
  if (!record) return 0;
  const std::string written = gov::to_json_text(gov::record_json(*record));
  const auto again = gov::parse_record(written);
  require(again.has_value());
  require(gov::to_json_text(gov::record_json(*again)) == written);
  return 0;
}
