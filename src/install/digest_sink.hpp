// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "fetch/download.hpp"
#include "verify/digest.hpp"

namespace gov {

/// A sink that only digests the bytes.
class DigestSink : public ByteSink {
 public:
  explicit DigestSink(DigestAlgorithm algorithm) : digest_(algorithm) {}
  Result<void> write(std::span<const std::byte> bytes) override {
    digest_.update(bytes);
    return {};
  }
  /// 64 or 40 lower-case hex digits.
  std::string hex() { return digest_.hex(); }

 private:
  Digest digest_;
};

}  // namespace gov
