// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gov {

enum class PinFormat { go_version, tool_versions, mise_toml, prototools, vfox_toml, gvmrc };

enum class PinFileCount {
  one,
  per_environment,  // one for each entry of MISE_ENV, which stands for ENV in the name
  whole_folder      // the name is a folder's, and each *.toml in it counts
};

struct PinFileKind {
  std::string_view name;  // relative to the directory: .mise/config.toml
  PinFormat format;
  PinFileCount count = PinFileCount::one;
};

/// The files that pin a version. Within one directory the first that pins Go wins. The list stands
/// in pin_files.txt, from where the shell scripts get it as well.
[[nodiscard]] std::span<const PinFileKind> pin_file_kinds();

/// What the rows of PinFileCount::per_environment stand for, in the order in which they win.
/// `mise_env` is the value of MISE_ENV, names between commas, of which the last wins (the order of
/// mise 2026.9). What cannot be a part of a file's name is left out.
[[nodiscard]] std::vector<std::string> pin_files_of_environments(std::string_view mise_env);

/// The names that count in a folder of PinFileCount::whole_folder, in the order in which they win.
/// `names` is what the folder holds, sorted. mise takes the *.toml that are not hidden, whatever
/// the environment, and the last of them wins.
[[nodiscard]] std::vector<std::string> pin_files_of_folder(std::vector<std::string> names);

/// True for a name, relative to a directory, that a pin file of any kind can have.
[[nodiscard]] bool is_pin_file_name(std::string_view name);

/// The one that gov writes: .go-version.
[[nodiscard]] std::string_view own_pin_file();

}  // namespace gov
