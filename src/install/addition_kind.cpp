// SPDX-License-Identifier: MIT
#include "install/addition_kind.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace gov {
namespace {

template <std::size_t kCount>
bool is_one_of(const std::array<std::string_view, kCount>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Up to 1.19, packages are compiled to pkg/linux_amd64, or with -race to pkg/linux_amd64_race. The
/// other folders below pkg/ are created by the tools if GOPATH and GOROOT are the same folder.
bool is_of_go(std::string_view path) {
  constexpr std::array<std::string_view, 4> kCaches = {"obj", "bootstrap", "mod", "sumdb"};
  if (path == "VERSION.cache") return true;
  const auto parts = split(path, '/');
  if (parts.size() < 3 || parts[0] != "pkg") return false;
  if (is_one_of(kCaches, parts[1])) return true;
  return parts[1].find('_') != std::string_view::npos && path.ends_with(".a");
}

bool is_editors_file(std::string_view name) {
  constexpr std::array<std::string_view, 4> kNames = {".DS_Store", "Thumbs.db", "desktop.ini",
                                                      ".directory"};
  constexpr std::array<std::string_view, 7> kEnds = {"~",     ".swp", ".swo", ".swx",
                                                     ".orig", ".rej", ".bak"};
  if (is_one_of(kNames, name)) return true;
  if (name.starts_with(".#") || name.starts_with("._") || name.starts_with(".nfs") ||
      name.starts_with(".fuse_hidden"))
    return true;
  if (name.size() > 2 && name.starts_with('#') && name.ends_with('#')) return true;
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return name.ends_with(end); });
}

bool is_of_editor(std::string_view path) {
  constexpr std::array<std::string_view, 3> kFolders = {".idea", ".vscode", ".vs"};
  const auto parts = split(path, '/');
  const bool is_in_folder = std::any_of(parts.begin(), parts.end() - 1, [&](std::string_view part) {
    return is_one_of(kFolders, part);
  });
  return is_in_folder || is_editors_file(parts.back());
}

}  // namespace

AdditionKind kind_of_addition(std::string_view path) {
  if (is_of_editor(path)) return AdditionKind::of_editor;
  return is_of_go(path) ? AdditionKind::of_go : AdditionKind::foreign;
}

}  // namespace gov
