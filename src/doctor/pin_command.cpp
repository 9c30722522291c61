// SPDX-License-Identifier: MIT
#include "doctor/pin_command.hpp"

#include "base/file.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {

std::string in_folder_of(const Facts& facts, const std::string& file, const std::string& command) {
  if (file.empty() || !command.starts_with("gov local")) return command;
  const std::string folder = parent_directory(file);
  if (folder == facts.project.directory) return command;
  return concat("cd ", shell_path(folder), "; ", command);
}

}  // namespace gov
