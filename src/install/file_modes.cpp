// SPDX-License-Identifier: MIT
#include "install/file_modes.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <set>

#include "base/file.hpp"
#include "base/text.hpp"
#include "install/real_directories.hpp"

namespace gov {
namespace {

constexpr mode_t kModeBits = 07777;
constexpr mode_t kExecutable = 0755;
constexpr mode_t kPlain = 0644;

/// Sorted by name, so that a directory comes before its content.
std::set<std::string> directories_of(const std::vector<ManifestEntry>& manifest) {
  std::set<std::string> directories;
  for (const ManifestEntry& entry : manifest) {
    std::string path = entry.path;
    for (std::size_t slash = path.rfind('/'); slash != std::string::npos; slash = path.rfind('/')) {
      path.resize(slash);
      if (!directories.insert(path).second) break;
    }
  }
  return directories;
}

/// False for a path that is missing or of another type, which the comparison reports.
bool has_wrong_mode(const std::string& path, mode_t type, mode_t mode) {
  const auto status = status_of_link(path);
  return status && (status->st_mode & S_IFMT) == type && (status->st_mode & kModeBits) != mode;
}

mode_t mode_of(const ManifestEntry& entry) { return entry.is_executable ? kExecutable : kPlain; }

/// True if the mode had to be set.
Result<bool> set_mode(const std::string& path, mode_t type, mode_t mode) {
  if (!has_wrong_mode(path, type, mode)) return false;
  if (::chmod(path.c_str(), mode) == 0) return true;
  return system_error(concat("cannot set the mode of ", in_quotes(path)), errno);
}

}  // namespace

Result<std::vector<std::string>> set_installed_modes(const std::string& goroot,
                                                     const std::vector<ManifestEntry>& manifest) {
  std::vector<std::string> changed;
  GOV_TRY_ASSIGN(const bool is_top_changed, set_mode(goroot, S_IFDIR, kExecutable));
  if (is_top_changed) changed.emplace_back(".");
  // Directories first, because one without search permission hides its content.
  RealDirectories above_directories(goroot);
  for (const std::string& directory : directories_of(manifest)) {
    if (!above_directories.lead_to(directory)) continue;
    GOV_TRY_ASSIGN(const bool is_changed,
                   set_mode(concat(goroot, "/", directory), S_IFDIR, kExecutable));
    if (is_changed) changed.push_back(directory);
  }
  RealDirectories above_files(goroot);
  for (const ManifestEntry& entry : manifest) {
    if (!above_files.lead_to(entry.path)) continue;
    GOV_TRY_ASSIGN(const bool is_changed,
                   set_mode(concat(goroot, "/", entry.path), S_IFREG, mode_of(entry)));
    if (is_changed) changed.push_back(entry.path);
  }
  return changed;
}

std::vector<std::string> wrong_modes(const std::string& goroot,
                                     const std::vector<ManifestEntry>& manifest) {
  std::vector<std::string> wrong;
  if (has_wrong_mode(goroot, S_IFDIR, kExecutable)) wrong.emplace_back(".");
  RealDirectories directories(goroot);
  for (const std::string& directory : directories_of(manifest)) {
    if (directories.lead_to(directory) &&
        has_wrong_mode(concat(goroot, "/", directory), S_IFDIR, kExecutable))
      wrong.push_back(directory);
  }
  for (const ManifestEntry& entry : manifest) {
    if (directories.lead_to(entry.path) &&
        has_wrong_mode(concat(goroot, "/", entry.path), S_IFREG, mode_of(entry)))
      wrong.push_back(entry.path);
  }
  return wrong;
}

}  // namespace gov
