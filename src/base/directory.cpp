// SPDX-License-Identifier: MIT
#include "base/directory.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

struct CloseDirectory {
  void operator()(DIR* directory) const { ::closedir(directory); }
};
using DirectoryStream = std::unique_ptr<DIR, CloseDirectory>;

bool is_dot(const char* name) {
  return name[0] == '.' && (name[1] == '\0' || (name[1] == '.' && name[2] == '\0'));
}

Result<std::vector<std::string>> names_in(DIR* directory, const std::string& path) {
  std::vector<std::string> names;
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(directory);
    if (entry == nullptr && errno != 0) {
      return system_error(concat("cannot list ", in_quotes(path)), errno);
    }
    if (entry == nullptr) return names;
    if (!is_dot(entry->d_name)) names.emplace_back(entry->d_name);
  }
}

/// A handle on a directory, which gets the owner's bits that listing and unlinking need: read-only
/// trees lack them. Never follows a link, since one may take the directory's place at any moment.
UniqueFd open_for_removal(int parent, const std::string& name) {
  constexpr int kFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  UniqueFd directory(::openat(parent, name.c_str(), kFlags));
  if (!directory.is_open() && errno == EACCES) {
    ::fchmodat(parent, name.c_str(), 0700, AT_SYMLINK_NOFOLLOW);
    directory = UniqueFd(::openat(parent, name.c_str(), kFlags));
  }
  if (directory.is_open()) ::fchmod(directory.number(), 0700);
  return directory;
}

Result<void> remove_entry(int parent, const std::string& name, const std::string& path);

Result<void> remove_content(int parent, const std::string& name, const std::string& path) {
  UniqueFd handle = open_for_removal(parent, name);
  if (!handle.is_open()) {
    if (errno == ENOENT) return {};  // somebody else deletes the same tree
    // No directory after all, so EPERM was the answer about a file.
    return system_error(concat("cannot delete ", in_quotes(path)),
                        errno == ENOTDIR ? EPERM : errno);
  }
  const DirectoryStream directory(::fdopendir(handle.number()));
  if (!directory) return system_error(concat("cannot list ", in_quotes(path)), errno);
  (void)handle.release();
  GOV_TRY_ASSIGN(const std::vector<std::string> names, names_in(directory.get(), path));
  for (const std::string& child : names) {
    GOV_TRY(remove_entry(::dirfd(directory.get()), child, concat(path, "/", child)));
  }
  return {};
}

Result<void> remove_entry(int parent, const std::string& name, const std::string& path) {
  // unlink first: most entries are files, and Linux says EISDIR for a directory (others EPERM).
  if (::unlinkat(parent, name.c_str(), 0) == 0 || errno == ENOENT) return {};
  if (errno != EISDIR && errno != EPERM) {
    return system_error(concat("cannot delete ", in_quotes(path)), errno);
  }
  GOV_TRY(remove_content(parent, name, path));
  if (::unlinkat(parent, name.c_str(), AT_REMOVEDIR) != 0 && errno != ENOENT) {
    return system_error(concat("cannot delete ", in_quotes(path)), errno);
  }
  return {};
}

}  // namespace

Result<std::vector<std::string>> list_directory(const std::string& path) {
  const DirectoryStream directory(::opendir(path.c_str()));
  if (!directory) {
    if (errno == ENOENT) return std::vector<std::string>();
    return system_error(concat("cannot list ", in_quotes(path)), errno);
  }
  GOV_TRY_ASSIGN(std::vector<std::string> names, names_in(directory.get(), path));
  std::sort(names.begin(), names.end());
  return names;
}

namespace {

EntryKind kind_of(const dirent& entry, const std::string& path) {
  switch (entry.d_type) {
    case DT_REG:
      return EntryKind::file;
    case DT_DIR:
      return EntryKind::directory;
    case DT_LNK:
      return EntryKind::link;
    case DT_UNKNOWN:
      break;
    default:
      return EntryKind::other;
  }
  // Some file systems do not say.
  const auto status = status_of_link(path);
  if (!status) return EntryKind::other;
  if (S_ISREG(status->st_mode)) return EntryKind::file;
  if (S_ISDIR(status->st_mode)) return EntryKind::directory;
  return S_ISLNK(status->st_mode) ? EntryKind::link : EntryKind::other;
}

}  // namespace

Result<void> visit_tree(
    const std::string& root,
    const std::function<Result<void>(const std::string& path, EntryKind kind)>& visit) {
  const DirectoryStream directory(::opendir(root.c_str()));
  if (!directory) return system_error(concat("cannot list ", in_quotes(root)), errno);
  for (;;) {
    errno = 0;
    const dirent* entry = ::readdir(directory.get());
    if (entry == nullptr && errno != 0)
      return system_error(concat("cannot list ", in_quotes(root)), errno);
    if (entry == nullptr) return {};
    if (is_dot(entry->d_name)) continue;
    const std::string path = concat(root, "/", entry->d_name);
    const EntryKind kind = kind_of(*entry, path);
    GOV_TRY(visit(path, kind));
    if (kind == EntryKind::directory) GOV_TRY(visit_tree(path, visit));
  }
}

Result<void> make_directories(const std::string& path, mode_t mode) {
  if (is_directory(path)) return {};
  const std::string parent = parent_directory(path);
  if (parent != path && parent != ".") GOV_TRY(make_directories(parent, mode));
  if (::mkdir(path.c_str(), mode) == 0) {
    ::chmod(path.c_str(), mode);
    return {};
  }
  const int error_number = errno;
  if (error_number == EEXIST && is_directory(path)) return {};
  return system_error(concat("cannot make the directory ", in_quotes(path)), error_number);
}

Result<std::string> make_unique_directory(const std::string& prefix) {
  std::string path = concat(prefix, "XXXXXX");
  if (::mkdtemp(path.data()) == nullptr) {
    return system_error(concat("cannot make a directory ", in_quotes(path)), errno);
  }
  return path;
}

Result<void> remove_tree(const std::string& path) {
  const std::string name(base_name(path));
  if (name.empty() || is_dot(name.c_str())) {
    return system_error(concat("cannot delete ", in_quotes(path)), EINVAL);
  }
  const std::string parent = parent_directory(path);
  const UniqueFd directory(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) {
    if (errno == ENOENT) return {};
    return system_error(concat("cannot open ", in_quotes(parent)), errno);
  }
  return remove_entry(directory.number(), name, path);
}

Result<void> flush_directory(const std::string& path) {
  const UniqueFd directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) return system_error(concat("cannot open ", in_quotes(path)), errno);
  // EINVAL: some network file systems cannot flush a directory; there is nothing better to do.
  if (::fsync(directory.number()) != 0 && errno != EINVAL) {
    return system_error(concat("cannot flush ", in_quotes(path)), errno);
  }
  return {};
}

}  // namespace gov
