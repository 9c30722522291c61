// SPDX-License-Identifier: MIT
#include "base/anonymous_file.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <cerrno>

#include "base/text.hpp"

namespace gov {

Result<UniqueFd> make_anonymous_file(const std::string& directory) {
  std::string name = concat(directory, "/gov-XXXXXX");
  UniqueFd file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file.is_open())
    return system_error(concat("cannot make a file in ", in_quotes(directory)), errno);
  ::unlink(name.c_str());
  return file;
}

}  // namespace gov
