// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

#include "golang/parsed_pin.hpp"
#include "golang/pin_file_list.hpp"

namespace gov {

/// A longer file of this format is refused before it is read.
[[nodiscard]] std::size_t most_bytes(PinFormat format);

/// What a file of this format pins, by its bytes. A file of another manager that names no Go is
/// passed over, whatever else is wrong with it.
[[nodiscard]] ParsedPin parse_pin(PinFormat format, std::string_view bytes);

}  // namespace gov
