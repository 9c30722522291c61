// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>

#include "unpack/unpack_failure.hpp"

namespace gov {

/// A stream of bytes, block by block: a file, a download, or the inflated content of either.
class ByteSource {
 public:
  using NextBlock = Expected<std::span<const std::byte>, UnpackFailure>;

  virtual ~ByteSource() = default;

  /// The next block, valid until the next call; empty at the end, and again after it.
  [[nodiscard]] virtual NextBlock next() = 0;
};

}  // namespace gov
