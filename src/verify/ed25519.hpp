// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace gov {

/// Is `signature` (64 bytes) the signature of the Ed25519 key (32 bytes, RFC 8032) over exactly
/// this message? Arguments of another length are a no.
[[nodiscard]] bool is_signed_by_ed25519(std::string_view message, std::string_view signature,
                                        std::string_view public_key);

}  // namespace gov
