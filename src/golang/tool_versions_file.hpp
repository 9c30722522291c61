// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "golang/parsed_pin.hpp"

namespace gov {

/// The .tool-versions of asdf and mise: the first version of the first line of `golang`, which is
/// the only name that asdf has for Go; else of the first line with another of mise's names (`go`,
/// `core:go`, ...). A fault where such a line depends on a template of mise, or where tool and
/// version are one word (golang@1.22). Lines of other tools are passed over.
[[nodiscard]] ParsedPin parse_tool_versions(std::string_view text);

}  // namespace gov
