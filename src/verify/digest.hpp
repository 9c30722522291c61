// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

// Digests of bytes as they come. What a digest should be is checksum.hpp's business.

namespace gov {

/// sha1 is what the index lists for releases before go1.5 or so, and good for nothing else.
enum class DigestAlgorithm { sha256, sha1 };

/// An incremental digest. Made once and used for many files: starting over costs no allocation.
class Digest {
 public:
  explicit Digest(DigestAlgorithm algorithm);
  Digest(Digest&&) noexcept;
  Digest& operator=(Digest&&) noexcept;
  ~Digest();

  void update(std::span<const std::byte> bytes);

  /// The digest of everything since the construction or the last call, as 64 (sha256) or 40 (sha1)
  /// lower-case hex digits. The next update() begins a new one.
  [[nodiscard]] std::string hex();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

/// 64 lower-case hex digits.
[[nodiscard]] std::string sha256_hex(std::string_view text);

}  // namespace gov
