// SPDX-License-Identifier: MIT
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <cstdint>
#include <limits>

#include "unpack/inflate_engine.hpp"

namespace gov {
namespace {

std::uint32_t isal_size(std::size_t size) {
  return static_cast<std::uint32_t>(
      std::min<std::size_t>(size, std::numeric_limits<std::uint32_t>::max()));
}

std::string_view words_for(int error) {
  switch (error) {
    case ISAL_INVALID_BLOCK:
      return "invalid block";
    case ISAL_INVALID_SYMBOL:
      return "invalid symbol";
    case ISAL_INVALID_LOOKBACK:
      return "invalid distance";
    case ISAL_INVALID_WRAPPER:
      return "incorrect header check";
    case ISAL_UNSUPPORTED_METHOD:
      return "unknown compression method";
    case ISAL_INCORRECT_CHECKSUM:
      return "incorrect data or length check";
    default:
      return "invalid data";
  }
}

class IsalEngine final : public InflateEngine {
 public:
  IsalEngine() {
    isal_inflate_init(&state_);
    state_.crc_flag = ISAL_GZIP_NO_HDR_VER;
    isal_gzip_header_init(&header_);
  }

  Step step(std::span<const std::byte> input, std::span<std::byte> output) override {
    const std::uint32_t input_size = isal_size(input.size());
    const std::uint32_t output_size = isal_size(output.size());
    // The library reads through a pointer to non-const; it does not write there.
    auto* start = reinterpret_cast<std::uint8_t*>(const_cast<std::byte*>(input.data()));
    state_.next_in = start;
    state_.avail_in = input_size;
    state_.next_out = reinterpret_cast<std::uint8_t*>(output.data());
    state_.avail_out = output_size;

    const int outcome = advance();
    Step step{.consumed = input_size - state_.avail_in, .produced = output_size - state_.avail_out};
    if (outcome < 0 || outcome > ISAL_OUT_OVERFLOW) {
      step.status = Status::damaged;
      step.damage = words_for(outcome);
    } else if (state_.block_state == ISAL_BLOCK_FINISH) {
      step.status = Status::finished;
    }
    return step;
  }

 private:
  /// Reads the header itself, because isal_inflate() loses track of optional header fields if its
  /// input ends within the header.
  int advance() {
    if (!has_header_) {
      const int outcome = isal_read_gzip_header(&state_, &header_);
      if (outcome != ISAL_DECOMP_OK) return outcome;
      has_header_ = true;
    }
    return isal_inflate(&state_);
  }

  inflate_state state_{};
  isal_gzip_header header_{};
  bool has_header_ = false;
};

}  // namespace

std::unique_ptr<InflateEngine> make_isal_engine() { return std::make_unique<IsalEngine>(); }

}  // namespace gov
