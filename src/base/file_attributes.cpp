// SPDX-License-Identifier: MIT
#include "base/file_attributes.hpp"

#include <unistd.h>

#include <cerrno>

#include "base/missing_call.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr mode_t kWithoutGroup = 07777 & ~(S_IRWXG | S_ISGID);

/// 0, or the errno of the failure. Some file systems know no owners, and root of a container may
/// not set all of them.
int take_owner(int descriptor, const struct stat& now, const struct stat& wanted) {
  if (::geteuid() != 0 || now.st_uid == wanted.st_uid) return 0;
  if (::fchown(descriptor, wanted.st_uid, wanted.st_gid) == 0 || is_missing_call(errno)) return 0;
  return errno;
}

bool take_group(int descriptor, const struct stat& now, const struct stat& wanted) {
  return now.st_gid == wanted.st_gid ||
         ::fchown(descriptor, static_cast<uid_t>(-1), wanted.st_gid) == 0;
}

}  // namespace

Result<void> take_attributes(int descriptor, const std::string& path, const struct stat& status) {
  const auto failed = [&](std::string_view what, int error_number) {
    return system_error(concat("cannot set the ", what, " of ", in_quotes(path)), error_number);
  };
  struct stat now {};
  if (::fstat(descriptor, &now) != 0) return failed("owner", errno);
  if (const int refused = take_owner(descriptor, now, status); refused != 0)
    return failed("owner", refused);
  const mode_t kept = take_group(descriptor, now, status) ? mode_t{07777} : kWithoutGroup;
  if (::fchmod(descriptor, status.st_mode & kept) != 0) return failed("mode", errno);
  // After the mode, which would change the mask of an access list.
  if (const int refused = copy_attribute_lists(path, descriptor); refused != 0)
    return failed("attributes", refused);
  return {};
}

}  // namespace gov
