// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "golang/parsed_pin.hpp"

// What is the same for the bytes of all pin files, whatever their format.

namespace gov {

/// The text without the byte order marks at its beginning. A file in UTF-16, as PowerShell's `>`
/// writes it, is a fault.
[[nodiscard]] Expected<std::string_view, PinFault> pin_text(std::string_view bytes);

/// The fault of a file that a merge left in two versions; absent without conflict markers.
[[nodiscard]] std::optional<PinFault> merge_conflict(std::string_view text);

}  // namespace gov
