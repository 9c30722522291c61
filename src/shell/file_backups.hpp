// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gov {

/// Copies of the user's files as they were before gov first changed them. They lie in a folder of
/// the store, never beside the file, because a copy in a project would be committed with what is
/// secret in it, and a copy in a folder of snippets would be read by the shell. Only the user can
/// read them.
class FileBackups {
 public:
  /// `folder` is Layout::backups(). It is made when it is needed.
  explicit FileBackups(std::string folder) : folder_(std::move(folder)) {}

  /// Where the copy of a file is kept: below the folder, under the absolute path of the file.
  [[nodiscard]] std::string place_of(const std::string& file) const;

  [[nodiscard]] bool has(const std::string& file) const;

  /// Keeps `text` with mode 0600. An older copy stays: it is the user's own text. Errors:
  /// permission, failure.
  [[nodiscard]] Result<void> keep(const std::string& file, std::string_view text) const;

  /// Gives a copy another name, NAME.~1~ or the next one that is free: the file that it is of was
  /// deleted since, and gov is about to make a new one. Errors: permission, failure.
  [[nodiscard]] Result<void> set_aside(const std::string& file) const;

  /// Deletes a copy that says `text`, because it is of no more use.
  void drop_if_equal(const std::string& file, std::string_view text) const;

  /// Deletes the temporary file of a gov that was killed while it kept a copy.
  void remove_leftover(const std::string& file) const;

 private:
  void remove_empty_folders(std::string folder) const;

  std::string folder_;
};

}  // namespace gov
