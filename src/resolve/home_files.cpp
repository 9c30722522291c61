// SPDX-License-Identifier: MIT
#include "resolve/home_files.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "golang/pin_file_list.hpp"

namespace gov {
namespace {

/// Compares device and inode, for a home that is reached through symlinks.
bool is_home_file_by_inode(std::string_view directory, std::string_view name,
                           std::string_view home) {
  const auto here = status_of(std::string(directory));
  if (is_same_file(here, status_of(std::string(home)))) return true;
  const auto is_home_folder = [&](std::string_view folder) {
    return is_pin_file_name(concat(folder, "/", name)) &&
           is_same_file(here, status_of(path_in(home, folder)));
  };
  for (const PinFileKind& kind : pin_file_kinds()) {
    for (std::size_t slash = kind.name.find('/'); slash != std::string_view::npos;
         slash = kind.name.find('/', slash + 1)) {
      if (is_home_folder(kind.name.substr(0, slash))) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<std::string_view> home_directory(const Environment& environment) {
  const auto home = environment.find("HOME");
  if (!home || !home->starts_with('/')) return std::nullopt;
  return without_trailing_slashes(*home);
}

bool is_home_file(std::string_view directory, std::string_view name, std::string_view home) {
  if (directory == home) return true;
  if (const auto folder = part_below(directory, home))
    return is_pin_file_name(concat(*folder, "/", name));
  if (lies_below(home, directory)) return false;
  return is_home_file_by_inode(directory, name, home);
}

}  // namespace gov
