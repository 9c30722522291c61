// SPDX-License-Identifier: MIT
//
// What part of a representation a request asks for (RFC 9110, 14). Pure.
#pragma once

#include <cstdint>
#include <string_view>

namespace gov_test {

struct ByteRange {
  enum class Kind { whole, part, unsatisfiable };
  Kind kind = Kind::whole;
  std::uint64_t offset = 0;  // these two for `part` only
  std::uint64_t length = 0;
};

// `header` is the value of Range. Several ranges, or what is no byte range, are answered with the
// whole, as the RFC allows.
ByteRange parse_byte_range(std::string_view header, std::uint64_t size);

}  // namespace gov_test
