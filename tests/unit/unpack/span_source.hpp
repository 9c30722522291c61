// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "unpack/byte_source.hpp"

namespace gov_test {

/// Text as a ByteSource, in blocks of `block_size`. Each block lies in memory of its own that ends
/// with it, so that a sanitizer sees who reads too far or keeps one for too long.
class SpanSource final : public gov::ByteSource {
 public:
  explicit SpanSource(std::string_view text, std::size_t block_size = std::size_t{1} << 20U)
      : rest_(text), block_size_(block_size) {}

  gov::Result<std::span<const std::byte>> next() override {
    block_ = std::string(rest_.substr(0, block_size_));
    block_.shrink_to_fit();
    rest_.remove_prefix(block_.size());
    return std::as_bytes(std::span(std::as_const(block_)));
  }

 private:
  std::string_view rest_;
  std::size_t block_size_;
  std::string block_;
};

}  // namespace gov_test
