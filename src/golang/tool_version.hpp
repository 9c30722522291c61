// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "golang/parsed_pin.hpp"

// A version of Go as asdf, mise, proto, vfox and gvm write it in their files. Each is gov's own
// grammar with additions: selectors such as prefix:1.22, and another meaning of 1.20.

namespace gov {

enum class ToolVersionDialect {
  releases,  // asdf, mise, vfox, gvm: up to 1.20 the text 1.N is the name of a release
  ranges,    // proto: 1.N is the newest patch of that line, and commas join bounds
};

/// A RequestFault with what was probably meant.
struct ToolVersionFault {
  std::size_t column = 1;
  std::string reason;
  std::optional<std::string> suggestion{};
};

/// `text` without surrounding blanks. What gov cannot follow is a fault that names it: ref:,
/// path:, templates of mise.
[[nodiscard]] Expected<VersionRequest, ToolVersionFault> parse_tool_version(
    std::string_view text, ToolVersionDialect dialect);

/// The same for a version that stands at that place of a file.
[[nodiscard]] ParsedPin parse_tool_pin(std::string_view text, ToolVersionDialect dialect,
                                       std::size_t line, std::size_t column);

}  // namespace gov
