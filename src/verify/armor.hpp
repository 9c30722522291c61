// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gov {

/// The bytes of an armored OpenPGP signature (RFC 4880, section 6). Exactly one block of that kind
/// is accepted, with nothing but white space around it, so that nobody sees another signature in
/// the file than gov does. Errors: integrity, with the reason.
[[nodiscard]] Result<std::string> decode_armored_signature(std::string_view text);

}  // namespace gov
