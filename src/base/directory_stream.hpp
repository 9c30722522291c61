// SPDX-License-Identifier: MIT
#pragma once

#include <dirent.h>

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"

// readdir() for the files of base/ that walk directories. Everybody else uses directory.hpp.

namespace gov {

struct CloseDirectory {
  void operator()(DIR* directory) const { ::closedir(directory); }
};
using DirectoryStream = std::unique_ptr<DIR, CloseDirectory>;

/// "." or "..".
[[nodiscard]] bool is_dot(const char* name);

/// The remaining names of an open directory without "." and "..", in its order. `path` is for
/// errors.
[[nodiscard]] Result<std::vector<std::string>> names_in(DIR* directory, const std::string& path);

}  // namespace gov
