// SPDX-License-Identifier: MIT
#include "base/tree_removal.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <optional>
#include <vector>

#include "base/directory.hpp"
#include "base/directory_stream.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

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

class TreeRemoval {
 public:
  explicit TreeRemoval(const OnDeleted& on_deleted) : on_deleted_(on_deleted) {}

  /// True when nothing is left of the entry.
  bool remove_entry(int parent, const std::string& name, const std::string& path);

  [[nodiscard]] Result<void> outcome() &&;

 private:
  bool unlink_file(int parent, const std::string& name);
  bool remove_content(int parent, const std::string& name, const std::string& path);
  bool keep(Error error);
  bool keep(const std::string& path, int error_number) {
    return keep(system_error(concat("cannot delete ", in_quotes(path)), error_number));
  }

  const OnDeleted& on_deleted_;
  std::optional<Error> first_failure_;
  std::uint64_t more_failures_ = 0;
};

/// Notes why an entry stays. False, for whoever asks whether it is gone.
bool TreeRemoval::keep(Error error) {
  if (first_failure_) {
    ++more_failures_;
  } else {
    first_failure_ = std::move(error);
  }
  return false;
}

Result<void> TreeRemoval::outcome() && {
  if (!first_failure_) return {};
  if (more_failures_ == 0) return std::move(*first_failure_);
  return std::move(*first_failure_)
      .with_reason(concat("and ", std::to_string(more_failures_), " more could not be deleted"));
}

/// As unlinkat(). The size is only looked up when somebody counts.
bool TreeRemoval::unlink_file(int parent, const std::string& name) {
  struct stat status {};
  const bool is_counted =
      on_deleted_ && ::fstatat(parent, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0;
  if (::unlinkat(parent, name.c_str(), 0) != 0) return false;
  if (is_counted) on_deleted_(static_cast<std::uint64_t>(status.st_size));
  return true;
}

bool TreeRemoval::remove_content(int parent, const std::string& name, const std::string& path) {
  UniqueFd handle = open_for_removal(parent, name);
  if (!handle.is_open()) {
    if (errno == ENOENT) return true;  // somebody else deletes the same tree
    // No directory after all, so EPERM was the answer about a file.
    return keep(path, errno == ENOTDIR ? EPERM : errno);
  }
  const DirectoryStream directory(::fdopendir(handle.number()));
  if (!directory) return keep(path, errno);
  (void)handle.release();
  auto names = names_in(directory.get(), path);
  if (!names) return keep(std::move(names).error());
  bool is_empty = true;
  for (const std::string& child : *names) {
    const bool is_gone = remove_entry(::dirfd(directory.get()), child, concat(path, "/", child));
    is_empty = is_empty && is_gone;
  }
  return is_empty;
}

bool TreeRemoval::remove_entry(int parent, const std::string& name, const std::string& path) {
  // unlink first: most entries are files, and Linux says EISDIR for a directory (others EPERM).
  if (unlink_file(parent, name) || errno == ENOENT) return true;
  if (errno != EISDIR && errno != EPERM) return keep(path, errno);
  if (!remove_content(parent, name, path)) return false;
  if (::unlinkat(parent, name.c_str(), AT_REMOVEDIR) == 0 || errno == ENOENT) return true;
  return keep(path, errno);
}

}  // namespace

Result<void> remove_tree(const std::string& path, const OnDeleted& on_deleted) {
  const std::string name(base_name(path));
  if (name.empty() || name == "." || name == "..") {
    return system_error(concat("cannot delete ", in_quotes(path)), EINVAL);
  }
  const std::string parent = parent_directory(path);
  const UniqueFd directory(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) {
    if (errno == ENOENT) return {};
    return system_error(concat("cannot open ", in_quotes(parent)), errno);
  }
  TreeRemoval removal(on_deleted);
  removal.remove_entry(directory.number(), name, path);
  return std::move(removal).outcome();
}

}  // namespace gov
