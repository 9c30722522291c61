// SPDX-License-Identifier: MIT
#include "shell/file_backups.hpp"

#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/replacement.hpp"
#include "base/text.hpp"
#include "shell/file_edit.hpp"

namespace gov {

std::string FileBackups::place_of(const std::string& file) const {
  std::string place = folder_;
  for (const std::string_view part : split(file, '/')) {
    if (part.empty() || part == ".") continue;
    place += concat("/", part == ".." ? "%2E%2E" : part);  // must not lead out of the folder
  }
  return place;
}

bool FileBackups::has(const std::string& file) const {
  return status_of_link(place_of(file)).has_value();
}

Result<void> FileBackups::keep(const std::string& file, std::string_view text) const {
  const std::string place = place_of(file);
  if (status_of_link(place)) return {};
  GOV_TRY(make_directories(folder_, 0700));
  GOV_TRY(make_directories(parent_directory(place), 0700));
  return write_file_atomically(place, text, 0600);
}

Result<void> FileBackups::set_aside(const std::string& file) const {
  const std::string place = place_of(file);
  if (!status_of_link(place)) return {};
  std::size_t number = 1;
  const auto numbered = [&] { return concat(place, ".~", std::to_string(number), "~"); };
  while (status_of_link(numbered())) ++number;
  if (::rename(place.c_str(), numbered().c_str()) == 0) return {};
  return system_error(concat("cannot rename ", in_quotes(place)), errno);
}

void FileBackups::drop_if_equal(const std::string& file, std::string_view text) const {
  const std::string place = place_of(file);
  const auto saved = read_if_present(place, kLargestEditedFile);
  if (saved && *saved && **saved == text && ::unlink(place.c_str()) == 0)
    remove_empty_folders(parent_directory(place));
}

void FileBackups::remove_leftover(const std::string& file) const {
  const std::string place = place_of(file);
  (void)make_way_beside(place);
  remove_empty_folders(parent_directory(place));
}

void FileBackups::remove_empty_folders(std::string folder) const {
  while (lies_below(folder, folder_) && ::rmdir(folder.c_str()) == 0)
    folder = parent_directory(folder);
  if (folder == folder_) ::rmdir(folder.c_str());
}

}  // namespace gov
