// SPDX-License-Identifier: MIT
#include "base/replacement.hpp"

#include <stdlib.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/missing_call.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {

std::string replacement_path(std::string_view path) { return concat(path, ".gov-new"); }

std::string make_way_beside(const std::string& path, Writers writers) {
  std::string temporary = replacement_path(path);
  if (writers == Writers::several) {
    temporary += ".XXXXXX";
    const UniqueFd unused(::mkstemp(temporary.data()));
  }
  ::unlink(temporary.c_str());
  return temporary;
}

Result<void> move_into_place(const std::string& temporary, const std::string& path) {
  if (auto made = checkpoint("replacement-made"); !made) {
    ::unlink(temporary.c_str());
    return made;
  }
  if (::rename(temporary.c_str(), path.c_str()) == 0) return {};
  const int error_number = errno;
  ::unlink(temporary.c_str());
  return system_error(concat("cannot replace ", in_quotes(path)), error_number);
}

Result<void> replace_link(const std::string& path, const std::string& target, Writers writers) {
  if (link_target(path) == target) return {};
  const std::string temporary = make_way_beside(path, writers);
  if (::symlink(target.c_str(), temporary.c_str()) != 0) {
    return system_error(concat("cannot make the link ", in_quotes(path)), errno);
  }
  return move_into_place(temporary, path);
}

bool is_without_links(const std::string& directory) {
  const std::string attempt = make_way_beside(concat(directory, "/link"), Writers::several);
  if (::symlink("nothing", attempt.c_str()) != 0) return is_missing_call(errno);
  ::unlink(attempt.c_str());
  return false;
}

}  // namespace gov
