// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "golang/parsed_pin.hpp"

namespace gov {

/// What users of gvm keep in .gvmrc: the last of `gvm use go1.22.5`, `GOVERSION=1.22.5`, or the
/// name of a version on a line of its own. A set of packages after it (go1.22.5@name) is dropped.
[[nodiscard]] ParsedPin parse_gvmrc(std::string_view text);

}  // namespace gov
