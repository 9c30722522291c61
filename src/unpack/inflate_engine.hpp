// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

// The part that differs between inflate libraries. inflate.hpp checks everything else for all of
// them.

namespace gov {

/// Decodes one gzip member, including its header, CRC-32 and length.
class InflateEngine {
 public:
  enum class Status { more, finished, damaged };

  struct Step {
    Status status = Status::more;
    std::size_t consumed = 0;   // bytes of input
    std::size_t produced = 0;   // bytes of output
    std::string_view damage{};  // the library's message, if damaged; static storage
  };

  virtual ~InflateEngine() = default;

  /// Runs until the input is used up, the output is full or the member has ended. Output may be
  /// pending even if all input was consumed: only a step that leaves room has returned everything.
  [[nodiscard]] virtual Step step(std::span<const std::byte> input,
                                  std::span<std::byte> output) = 0;
};

struct InflateEngineKind {
  std::string_view name;  // "isa-l", "zlib"
  std::unique_ptr<InflateEngine> (*make)();
};

/// The engines this program was built with; use the first.
[[nodiscard]] std::span<const InflateEngineKind> inflate_engines();

[[nodiscard]] std::unique_ptr<InflateEngine> make_isal_engine();
[[nodiscard]] std::unique_ptr<InflateEngine> make_zlib_engine();

}  // namespace gov
