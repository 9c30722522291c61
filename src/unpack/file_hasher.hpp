// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace gov {

/// Digests one file after the other. Given to unpack() by a layer that knows how to; called by one
/// thread at a time, not necessarily the one that called unpack().
class FileHasher {
 public:
  virtual ~FileHasher() = default;

  virtual void update(std::span<const std::byte> content) = 0;

  /// The digest of the file that ends here, as lower-case hex digits; the next one begins.
  [[nodiscard]] virtual std::string end() = 0;
};

}  // namespace gov
