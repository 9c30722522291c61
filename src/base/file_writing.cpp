// SPDX-License-Identifier: MIT
// Replacing a file by a new one in one step, from file.hpp.
#include <fcntl.h>
#include <stdlib.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/file_attributes.hpp"
#include "base/file_flush.hpp"
#include "base/missing_call.hpp"
#include "base/replacement.hpp"
#include "base/text.hpp"

namespace gov {

Result<std::string> follow_links(std::string path) {
  constexpr int kMostLinks = 40;  // as many as Linux follows
  for (int followed = 0; followed <= kMostLinks; ++followed) {
    const auto target = link_target(path);
    if (!target) return path;
    path = target->starts_with('/') ? *target : concat(parent_directory(path), "/", *target);
  }
  return system_error(concat("cannot write ", in_quotes(path)), ELOOP);
}

namespace {

/// What stands where a temporary file shall be, once it is open and locked.
enum class Temporary {
  ours,
  gone,     // another writer renamed it while this one waited for the lock
  foreign,  // a second name of something else, or no plain file
};

Temporary judge(int descriptor, const std::string& path) {
  struct stat opened {};
  const auto named = status_of_link(path);
  if (::fstat(descriptor, &opened) != 0 || !is_same_file(named, opened)) return Temporary::gone;
  return S_ISREG(opened.st_mode) && opened.st_nlink == 1 ? Temporary::ours : Temporary::foreign;
}

/// Locked; ENOLCK in errno and not open where the file system has no locks.
UniqueFd open_locked(const std::string& path) {
  constexpr int kFlags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  UniqueFd file(::open(path.c_str(), kFlags, 0600));
  while (file.is_open() && ::flock(file.number(), LOCK_EX) != 0) {
    if (errno == EINTR) continue;
    file.reset();
    errno = ENOLCK;
  }
  return file;
}

/// Opens a temporary file, empty, for one writer at a time: others wait for its lock. What a killed
/// process left under that name is used again, so nothing piles up. Where a file system has no
/// locks, `path` becomes a name that no other process has. Not open, with errno, on failure.
UniqueFd open_for_sole_writer(std::string& path) {
  for (;;) {
    UniqueFd file = open_locked(path);
    const int error_number = errno;
    if (!file.is_open() && error_number == ENOLCK) {
      ::unlink(path.c_str());
      path += ".XXXXXX";
      return UniqueFd(::mkostemp(path.data(), O_CLOEXEC));
    }
    // A link, or another user's file.
    if (!file.is_open() && error_number != ELOOP && error_number != EACCES) return file;
    const Temporary found = file.is_open() ? judge(file.number(), path) : Temporary::foreign;
    if (found == Temporary::ours)
      return ::ftruncate(file.number(), 0) == 0 ? std::move(file) : UniqueFd();
    if (found == Temporary::foreign && ::unlink(path.c_str()) != 0) {
      errno = error_number;
      return {};
    }
  }
}

/// A new file of root's belongs to whom its directory belongs: what root leaves in somebody's
/// project must stay that person's. 0, or the errno of the failure.
int give_to_owner_of_directory(int descriptor, const std::string& target) {
  if (::geteuid() != 0) return 0;
  const auto whose = status_of(parent_directory(target));
  if (!whose || whose->st_uid == 0) return 0;
  if (::fchown(descriptor, whose->st_uid, whose->st_gid) == 0 || is_missing_call(errno)) return 0;
  return errno;
}

Result<void> set_new_attributes(int descriptor, const std::string& target, mode_t mode) {
  if (const int refused = give_to_owner_of_directory(descriptor, target); refused != 0)
    return system_error(concat("cannot set the owner of ", in_quotes(target)), refused);
  if (::fchmod(descriptor, mode) == 0) return {};
  return system_error(concat("cannot set the mode of ", in_quotes(target)), errno);
}

}  // namespace

Result<void> write_file_atomically(const std::string& path, std::string_view content, mode_t mode,
                                   FileFlush flush) {
  GOV_TRY_ASSIGN(const std::string target, follow_links(path));
  const auto status = status_of(target);
  if (status && !S_ISREG(status->st_mode)) {
    return fail(ErrorKind::failure, concat("cannot write ", in_quotes(target)))
        .with_reason("it is not a regular file");
  }
  std::string temporary = replacement_path(target);
  UniqueFd file = open_for_sole_writer(temporary);
  if (!file.is_open()) return system_error(concat("cannot write ", in_quotes(target)), errno);

  auto written = write_all(file.number(), content, target);
  if (written)
    written = status ? take_attributes(file.number(), target, *status)
                     : set_new_attributes(file.number(), target, mode);
  // Without the flush a power cut can leave the new name with no content.
  if (written && flush == FileFlush::now) {
    const int error_number = flush_file(file.number());
    if (error_number != 0)
      written = system_error(concat("cannot write ", in_quotes(target)), error_number);
  }
  // A network file system may refuse only at close(). The descriptor itself stays open, and with it
  // the lock, until the file has its name.
  if (written && ::close(::dup(file.number())) != 0) {
    written = system_error(concat("cannot write ", in_quotes(target)), errno);
  }
  if (written) written = checkpoint("file-written");
  if (written && ::rename(temporary.c_str(), target.c_str()) != 0) {
    written = system_error(concat("cannot replace ", in_quotes(target)), errno);
  }
  if (!written) ::unlink(temporary.c_str());
  return written;
}

}  // namespace gov
