// SPDX-License-Identifier: MIT
//
// Whatever is given as a digest: one that is accepted is written in a form that means the same.
#include "invariant.hpp"
#include "verify/checksum.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto checksum = gov::parse_checksum(gov::fuzz::text_of(data, size));
  if (!checksum) return 0;
  const bool is_sha1 = checksum->algorithm == gov::DigestAlgorithm::sha1;
  gov::fuzz::require(checksum->hex.size() == (is_sha1 ? 40 : 64));
  const auto again = gov::parse_checksum(gov::to_string(*checksum));
  gov::fuzz::require(again.has_value() && *again == *checksum);
  return 0;
}
