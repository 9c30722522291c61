// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>

namespace gov {

enum class PinFormat { go_version, tool_versions, mise_toml, prototools, vfox_toml, gvmrc };

struct PinFileKind {
  std::string_view name;  // relative to the directory, which may be one deep: .mise/config.toml
  PinFormat format;
};

/// The files that pin a version. Within one directory the first that pins Go wins. The list stands
/// in pin_files.txt, from where the shell scripts get it as well.
[[nodiscard]] std::span<const PinFileKind> pin_file_kinds();

/// The one that gov writes: .go-version.
[[nodiscard]] std::string_view own_pin_file();

}  // namespace gov
