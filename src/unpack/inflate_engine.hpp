// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

// The step that differs between inflate libraries. What else a gzip stream has to fulfil is checked
// in inflate.hpp, once for all of them.

namespace gov {

/// Decodes one gzip member, including its header, CRC-32 and length.
class InflateEngine {
 public:
  enum class Status { more, finished, damaged };

  struct Step {
    Status status = Status::more;
    std::size_t consumed = 0;   // bytes of input
    std::size_t produced = 0;   // bytes of output
    std::string_view damage{};  // the library's words, when damaged; static storage
  };

  virtual ~InflateEngine() = default;

  /// Goes on until the input is used up, the output is full or the member has ended. Output may be
  /// pending although all input was consumed: only a step that leaves room has given everything.
  [[nodiscard]] virtual Step step(std::span<const std::byte> input,
                                  std::span<std::byte> output) = 0;
};

struct InflateEngineKind {
  std::string_view name;  // "isa-l", "zlib"
  std::unique_ptr<InflateEngine> (*make)();
};

/// The engines this program was built with, the one to use first.
[[nodiscard]] std::span<const InflateEngineKind> inflate_engines();

[[nodiscard]] std::unique_ptr<InflateEngine> make_isal_engine();
[[nodiscard]] std::unique_ptr<InflateEngine> make_zlib_engine();

}  // namespace gov
