// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

// What stands in a detached OpenPGP signature, before anybody checks it.

namespace gov {

/// One signature packet of version 4 (RFC 4880, section 5.2.3), as far as gov judges it by itself.
struct SignaturePacket {
  unsigned type = 0;  // 0: over the bytes of a file
  unsigned hash = 0;  // the number of the hash algorithm
  /// Whose key claims to have made it: 40 upper-case hex digits, or the last 16 of them where the
  /// packet names no more; "" when it names none.
  std::string issuer;
};

/// The packets of a detached signature, at least one. Errors: integrity, for bytes that are no
/// packets, for packets of another kind (a detached signature holds nothing but signatures) and of
/// another version than 4, and for more than 16.
[[nodiscard]] Result<std::vector<SignaturePacket>> parse_signature_packets(std::string_view bytes);

/// Errors: integrity, for a signature over something else than the bytes of a file, and for one
/// whose hash is too weak to prove anything: MD5, SHA-1, RIPEMD-160.
[[nodiscard]] Result<void> check_signature_form(const SignaturePacket& packet);

/// Does a fingerprint of 40 upper-case hex digits belong to the issuer that a packet names?
[[nodiscard]] bool is_issuer(std::string_view fingerprint, const SignaturePacket& packet);

/// Does any of the fingerprints?
[[nodiscard]] bool is_by_one_of(const std::vector<std::string>& fingerprints,
                                const SignaturePacket& packet);

/// At least one packet is by one of the signers, and those that are have the right form. `primary`
/// is for the message. Errors: integrity.
[[nodiscard]] Result<void> check_issuers(const std::vector<SignaturePacket>& packets,
                                         const std::vector<std::string>& signers,
                                         std::string_view primary);

/// The error for a signature whose armor or packets are malformed.
[[nodiscard]] Error unreadable_signature(std::string reason);

/// The error for a signature that none of the expected keys has made.
[[nodiscard]] Error signed_by_a_stranger(const SignaturePacket& packet, std::string_view primary);

}  // namespace gov
