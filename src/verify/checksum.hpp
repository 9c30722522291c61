// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "verify/digest.hpp"

// Expected digests, and their comparison with actual ones. Pure.

namespace gov {

struct Checksum {
  DigestAlgorithm algorithm = DigestAlgorithm::sha256;
  std::string hex;  // 64 (sha256) or 40 (sha1) lower-case hex digits

  bool operator==(const Checksum&) const = default;
};

/// "sha256:" and 64 hex digits, "sha1:" and 40, or 64 hex digits alone; upper case is lowered.
/// Errors: usage.
[[nodiscard]] Result<Checksum> parse_checksum(std::string_view text);

/// "sha256:<64 hex digits>".
[[nodiscard]] std::string to_string(const Checksum& checksum);

/// `subject` is what was hashed, for instance an archive's file name. `actual_hex` is what
/// Digest::hex() gave. Errors: integrity, showing both digests.
[[nodiscard]] Result<void> check_digest(const Checksum& expected, std::string_view actual_hex,
                                        std::string_view subject);

}  // namespace gov
