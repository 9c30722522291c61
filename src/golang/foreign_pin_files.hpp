// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "golang/pin_file.hpp"

// The files of other version managers, as far as they pin Go: asdf's .tool-versions and mise's
// mise.toml. Everything else in them is passed over.

namespace gov {

/// The first version of the first `golang` or `go` line. The version managers' own forms that are
/// no version (ref:..., path:...) are faults.
[[nodiscard]] ParsedPin parse_tool_versions(std::string_view text);

/// `go = "1.22.5"` in the table [tools], or tools.go at the top; string form only: tables and
/// arrays are passed over.
[[nodiscard]] ParsedPin parse_mise_toml(std::string_view text);

}  // namespace gov
