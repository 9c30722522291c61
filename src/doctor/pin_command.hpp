// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "doctor/facts/facts.hpp"

namespace gov {

/// `command`, which writes a pin into the working directory, as it has to be typed here to write it
/// where `file` is: with a cd before it from another directory. Pure.
[[nodiscard]] std::string in_folder_of(const Facts& facts, const std::string& file,
                                       const std::string& command);

}  // namespace gov
