// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

// Digests of streamed bytes. What a digest should be: checksum.hpp.

namespace gov {

/// sha1 is used only for releases before go1.5 or so, for which the index lists nothing else.
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

using Sha256 = std::array<std::uint8_t, 32>;

/// The digest of the pieces, one after the other.
[[nodiscard]] Sha256 sha256(std::initializer_list<std::string_view> pieces);

/// The 32 bytes as text, for base64 and for hashing on.
[[nodiscard]] inline std::string_view bytes_of(const Sha256& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace gov
