// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "golang/version_request.hpp"

// Changes the pin file .go-version of a directory. gov never writes through a symlink of that name,
// because it comes with the project and may point to any of the user's files.

namespace gov {

/// Checks whether write_pin() would refuse, before something costly is done for the pin. Errors:
/// failure for a symlink or anything else that is not a regular file.
[[nodiscard]] Result<void> check_pin_file(const std::string& directory,
                                          const VersionRequest& request);

/// Writes the pin, keeping the file's comments, and returns the file's path.
/// Errors: permission, failure; as check_pin_file().
[[nodiscard]] Result<std::string> write_pin(const std::string& directory,
                                            const VersionRequest& request);

struct RemovedPin {
  VersionRequest request;
  std::string file;
  bool is_file_removed = false;  // it contained nothing but the pin
};

/// Removes the pin from the directory's .go-version; comments stay. Absent if there is no such
/// file, or no pin in it. Errors: usage for a file that cannot be parsed; permission, failure; as
/// check_pin_file().
[[nodiscard]] Result<std::optional<RemovedPin>> remove_pin(const std::string& directory);

}  // namespace gov
