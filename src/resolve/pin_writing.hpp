// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "golang/version_request.hpp"

// Changing the pin file .go-version of a directory. A symlink of that name is never written
// through: it comes with the project and may lead to any file of the user's.

namespace gov {

/// Whether write_pin() would refuse, asked before something costly is done for the pin.
/// Errors: failure for a symlink and for what is no regular file.
[[nodiscard]] Result<void> check_pin_file(const std::string& directory,
                                          const VersionRequest& request);

/// Writes the pin, keeping the file's comments, and returns the file's path.
/// Errors: permission, failure; as check_pin_file().
[[nodiscard]] Result<std::string> write_pin(const std::string& directory,
                                            const VersionRequest& request);

struct RemovedPin {
  VersionRequest request;
  std::string file;
  bool is_file_removed = false;  // it held nothing but the pin
};

/// Takes the pin out of the directory's .go-version; comments stay. Absent when there is no such
/// file, or no pin in it. Errors: usage for a file that cannot be understood; permission, failure;
/// as check_pin_file().
[[nodiscard]] Result<std::optional<RemovedPin>> remove_pin(const std::string& directory);

}  // namespace gov
