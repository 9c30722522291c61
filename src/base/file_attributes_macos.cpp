// SPDX-License-Identifier: MIT
#include <copyfile.h>
#include <fcntl.h>

#include <cerrno>

#include "base/file_attributes.hpp"
#include "base/unique_fd.hpp"

namespace gov {

int copy_attribute_lists(const std::string& from, int to) {
  const UniqueFd source(::open(from.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW));
  if (!source.is_open()) return errno;
  const bool is_copied =
      ::fcopyfile(source.number(), to, nullptr, COPYFILE_ACL | COPYFILE_XATTR) == 0;
  return is_copied || errno == ENOTSUP ? 0 : errno;
}

}  // namespace gov
