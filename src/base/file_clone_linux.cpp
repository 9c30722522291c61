// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/file_clone.hpp"
#include "base/unique_fd.hpp"

namespace gov {

bool clone_file(int from, const std::string& to) {
  const UniqueFd target(::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (!target.is_open()) return false;
  if (::ioctl(target.number(), FICLONE, from) == 0) return true;
  ::unlink(to.c_str());
  return false;
}

}  // namespace gov
