// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "golang/parsed_pin.hpp"

// The version of one tool in a TOML file of a version manager. The only file that sees the TOML
// library is toml_tool.cpp.

namespace gov {

/// What a version may be written as.
enum class TomlVersionForms {
  string,                  // and nothing else
  string_table_and_array,  // see find_toml_tool()
};

/// Where such a file keeps it.
struct TomlToolPlace {
  std::string_view table;                   // "" for the top of the file
  std::span<const std::string_view> names;  // of the tool; the last of them in the file counts
  TomlVersionForms forms = TomlVersionForms::string_table_and_array;
};

struct TomlTool {
  std::string version;  // untrusted; of a table { prefix = "1.22" } it is prefix:1.22
  std::size_t line;     // where the text begins, from 1
  std::size_t column;   // from 1
};

/// The version may be a string, a table with one of `version`, `prefix`, `ref` and `path`, or an
/// array of these, whose first counts. A table whose `os` names other systems than the one gov was
/// built for is passed over, as mise does. Absent where the file says nothing about the tool.
///
/// Invalid TOML is a fault, also away from the tool: nobody knows what the rest would have said.
/// Files of any size are parsed in time and stack that are linear in it.
[[nodiscard]] Expected<std::optional<TomlTool>, PinFault> find_toml_tool(
    std::string_view text, const TomlToolPlace& place);

}  // namespace gov
