// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/directory.hpp"
#include "base/missing_call.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {

Result<RenameOutcome> rename_without_replacing(const std::string& from, const std::string& to) {
  if (::renamex_np(from.c_str(), to.c_str(), RENAME_EXCL) == 0) return RenameOutcome::renamed;
  if (errno == EEXIST) return RenameOutcome::target_exists;
  if (is_missing_call(errno)) {
    if (::rename(from.c_str(), to.c_str()) == 0) return RenameOutcome::renamed;
    if (errno == EEXIST || errno == ENOTEMPTY) return RenameOutcome::target_exists;
  }
  return system_error(concat("cannot rename ", in_quotes(from), " to ", in_quotes(to)), errno);
}

Result<void> flush_file_system(const std::string& path) {
  const UniqueFd directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.is_open()) return system_error(concat("cannot open ", in_quotes(path)), errno);
  // sync() and fsync() wait for the drive's cache at most (fsync_volume_np(2) there).
  if (::fsync_volume_np(directory.number(), SYNC_VOLUME_FULLSYNC | SYNC_VOLUME_WAIT) == 0 ||
      is_missing_call(errno)) {
    return {};
  }
  return system_error(concat("cannot flush the file system of ", in_quotes(path)), errno);
}

void begin_flush_of_file_system(const std::string& path) {
  const UniqueFd directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.is_open()) ::fsync_volume_np(directory.number(), 0);
}

}  // namespace gov
