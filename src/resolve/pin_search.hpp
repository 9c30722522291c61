// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "golang/version_request.hpp"

namespace gov {

/// A version chosen by a file of a project.
struct Pin {
  VersionRequest request;
  std::string file;  // absolute
  std::size_t line;  // from 1
};

/// The pin of the nearest directory that has one in a pin file (golang/pin_file_list has the names
/// and their order within a directory), at or above `directory` (absolute). The walk ends
/// at the root and below each of `ceilings`, which are not looked into themselves unless they are
/// `directory` (the meaning of GIT_CEILING_DIRECTORIES). Only regular files are read: a FIFO, a
/// device or a directory of that name is passed by. Errors (usage) name file:line:column: an
/// unreadable, oversized or malformed file is never passed by, since another Go than the intended
/// one would run.
[[nodiscard]] Result<std::optional<Pin>> find_pin(std::string_view directory,
                                                  const std::vector<std::string_view>& ceilings);

/// A file of that kind on the way up, and what it says: nothing, when it is silent about Go.
struct PinFile {
  std::string file;
  Result<std::optional<Pin>> pin;
};

/// All that are there, in the order in which they win: the first that has a pin or an error is what
/// find_pin() returns.
[[nodiscard]] std::vector<PinFile> list_pin_files(std::string_view directory,
                                                  const std::vector<std::string_view>& ceilings);

/// The GOV_CEILING entries.
[[nodiscard]] std::vector<std::string_view> ceilings_of(const Environment& environment);

/// The directory where the search starts: PWD as the shell and the go command see it, links and
/// all, when it is the working directory; else what the kernel says. Absent when that was deleted.
[[nodiscard]] std::optional<std::string> logical_working_directory(const Environment& environment);

}  // namespace gov
