// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/directory.hpp"
#include "base/missing_call.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

constexpr unsigned kRenameNoReplace = 1;  // RENAME_NOREPLACE of linux/fs.h; musl's stdio.h lacks it

}  // namespace

Result<RenameOutcome> rename_without_replacing(const std::string& from, const std::string& to) {
  const long result =
      ::syscall(SYS_renameat2, AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), kRenameNoReplace);
  if (result == 0) return RenameOutcome::renamed;
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
  if (::syncfs(directory.number()) == 0) return {};
  if (!is_missing_call(errno)) {
    return system_error(concat("cannot flush the file system of ", in_quotes(path)), errno);
  }
  ::sync();  // promises more than was asked for, and waits for every disk
  return {};
}

void begin_flush_of_file_system(const std::string& path) {
  const UniqueFd directory(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.is_open()) ::syncfs(directory.number());
}

}  // namespace gov
