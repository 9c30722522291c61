// SPDX-License-Identifier: MIT
//
// Gzip in memory, sound or broken in one named way. Knows nothing about tar.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gov_test {

struct GzipOptions {
  int level = 6;                             // zlib's 0 to 9
  bool wrong_crc = false;                    // the CRC-32 in the trailer, one bit off
  bool wrong_length = false;                 // the ISIZE in the trailer, one bit off
  std::optional<std::string> second_member;  // content of a second gzip member behind the first
  std::string trailing_garbage;              // raw bytes behind the last member
  std::optional<std::size_t> truncate_at;    // keep only so many bytes of the result
};

// One gzip file: no name, no time, so equal input gives equal bytes. Throws std::runtime_error when
// zlib fails.
std::string gzip(std::string_view content, const GzipOptions& options = {});

}  // namespace gov_test
