// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "resolve/pin_reading.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// Where the search for a pin starts, and what excludes directories from it.
struct PinSearch {
  std::string_view directory;  // absolute
  const Environment&
      environment;  // HOME, GOV_CEILING, MISE_ENV, and the variables that name Go's own trees
  const Stores& stores;
};

/// The pin of the nearest directory, at or above the start, that has one in a pin file
/// (golang/pin_file_list has the names and their order within a directory). The walk ends at the
/// root and below each directory of GOV_CEILING, which is itself not searched unless the walk
/// starts there (like GIT_CEILING_DIRECTORIES). Excluded are the files of the home directory, which
/// are the user's default (find_home_pin), and anything in the module cache or inside a Go. Errors
/// (usage) name file:line:column: an unreadable, oversized or malformed file is never skipped,
/// because another Go than the intended one would run.
[[nodiscard]] Result<std::optional<Pin>> find_pin(const PinSearch& search);

/// All pin files found, in order of precedence: find_pin() returns the first pin or error among
/// them.
[[nodiscard]] std::vector<PinFile> list_pin_files(const PinSearch& search);

/// The pin in the home directory itself, by the same names and order. Absent if GOV_CEILING
/// contains the home directory and the search does not start there. Errors: as for find_pin().
[[nodiscard]] Result<std::optional<Pin>> find_home_pin(const PinSearch& search);
[[nodiscard]] std::vector<PinFile> list_home_pin_files(const PinSearch& search);

/// MISE_ENV, as PinFilesOfDirectory takes it.
[[nodiscard]] std::string_view mise_environments(const Environment& environment);

/// The GOV_CEILING entries.
[[nodiscard]] std::vector<std::string_view> ceilings_of(const Environment& environment);

/// The directory where the search starts: PWD, symlinks included, as the shell and the go command
/// see it, if it is the working directory; else the kernel's path. Absent if the directory was
/// deleted.
[[nodiscard]] std::optional<std::string> logical_working_directory(const Environment& environment);

}  // namespace gov
