// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "unpack/byte_source.hpp"

namespace gov_test {

/// A text as a ByteSource, in blocks of `block_size`. Each block lies in memory of its own that
/// ends with it, so that a sanitizer sees who reads too far or keeps one for too long.
class SpanSource final : public gov::ByteSource {
 public:
  explicit SpanSource(std::string text, std::size_t block_size = std::size_t{1} << 20U)
      : text_(std::move(text)), block_size_(block_size) {}

  NextBlock next() override {
    const std::size_t size = std::min(block_size_, text_.size() - position_);
    block_ = std::make_unique_for_overwrite<char[]>(size);
    std::copy_n(text_.data() + position_, size, block_.get());
    position_ += size;
    return std::as_bytes(std::span<const char>(block_.get(), size));
  }

 private:
  std::string text_;
  std::size_t block_size_;
  std::size_t position_ = 0;
  std::unique_ptr<char[]> block_;
};

}  // namespace gov_test
