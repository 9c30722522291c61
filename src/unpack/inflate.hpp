// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "base/result.hpp"
#include "unpack/inflate_engine.hpp"

namespace gov {

struct InflateLimits {
  std::uint64_t output_bytes = std::uint64_t{5} << 30U;
  std::uint64_t ratio = 200;  // output to input; 3 to 4 for official archives
  std::uint64_t ratio_free_bytes = std::uint64_t{1} << 20U;  // output before the ratio is checked
};

/// Decodes a file that is exactly one gzip member: checks header, CRC-32 and length, and refuses
/// anything after the member, including a second member. All errors are of kind integrity; the
/// object must not be used after one.
class Inflater {
 public:
  explicit Inflater(InflateLimits limits = {},
                    std::unique_ptr<InflateEngine> engine = inflate_engines().front().make());

  /// Consumes bytes from the front of `input` and returns how many bytes of `output` it filled.
  /// Call it again with the rest of the input, even if empty, as long as it fills all of `output`.
  [[nodiscard]] Result<std::size_t> inflate(std::span<const std::byte>& input,
                                            std::span<std::byte> output);

  /// Call at the end of the file; checks that the member was complete.
  [[nodiscard]] Result<void> finish() const;

 private:
  [[nodiscard]] Result<void> check_start(std::span<const std::byte> input) const;
  [[nodiscard]] Result<void> check_flags(std::span<const std::byte> input) const;
  [[nodiscard]] Result<void> check_size() const;

  InflateLimits limits_;
  std::unique_ptr<InflateEngine> engine_;
  std::uint64_t consumed_ = 0;
  std::uint64_t produced_ = 0;
  bool is_finished_ = false;
};

}  // namespace gov
