// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace gov {

/// Digests one file after the other. Implemented by a higher layer; called by one thread at a time,
/// not necessarily the one that called unpack().
class FileHasher {
 public:
  virtual ~FileHasher() = default;

  virtual void update(std::span<const std::byte> content) = 0;

  /// Ends the current file and returns its digest as lower-case hex digits; the next file begins.
  [[nodiscard]] virtual std::string end() = 0;
};

}  // namespace gov
