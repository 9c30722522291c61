// SPDX-License-Identifier: MIT
#include "base/directory.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>

#include "base/directory_stream.hpp"
#include "base/file.hpp"
#include "base/missing_call.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {

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
  // Some file systems do not report the type.
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

namespace {

/// mkdir() failed because of what stands there.
Error not_a_directory(const std::string& path) {
  const auto target = link_target(path);
  return fail(ErrorKind::failure, concat("cannot make the directory ", in_quotes(path)))
      .with_reason(
          target ? concat("a link to ", in_quotes(*target), ", which is no directory, stands there")
                 : std::string("a file stands there"));
}

/// True when this call made the directory, and not somebody before it.
Result<bool> make_one(const std::string& path, mode_t mode) {
  if (::mkdir(path.c_str(), mode) == 0) return true;
  const int error_number = errno;
  if (error_number == EEXIST)
    return is_directory(path) ? Result<bool>(false) : not_a_directory(path);
  return system_error(concat("cannot make the directory ", in_quotes(path)), error_number);
}

Result<void> make_parents(const std::string& path) {
  if (is_directory(path)) return {};
  const std::string parent = parent_directory(path);
  if (parent != path && parent != ".") GOV_TRY(make_parents(parent));
  if (const auto made = make_one(path, 0777); !made) return made.error();
  return {};
}

}  // namespace

Result<void> make_directories(const std::string& path, mode_t mode) {
  if (is_directory(path)) return {};
  GOV_TRY(make_parents(parent_directory(path)));
  GOV_TRY_ASSIGN(const bool is_new, make_one(path, mode));
  if (is_new) ::chmod(path.c_str(), mode);
  return {};
}

Result<std::string> make_unique_directory(const std::string& prefix) {
  std::string path = concat(prefix, "XXXXXX");
  if (::mkdtemp(path.data()) == nullptr) {
    return system_error(concat("cannot make a directory ", in_quotes(path)), errno);
  }
  return path;
}

Result<void> flush_directory(const std::string& path) {
  const UniqueFd directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) return system_error(concat("cannot open ", in_quotes(path)), errno);
  // Where a directory cannot be flushed there is nothing better to do.
  if (::fsync(directory.number()) != 0 && !is_missing_call(errno)) {
    return system_error(concat("cannot flush ", in_quotes(path)), errno);
  }
  return {};
}

}  // namespace gov
