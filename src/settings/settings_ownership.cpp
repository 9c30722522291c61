// SPDX-License-Identifier: MIT
#include "settings/settings_ownership.hpp"

#include <sys/stat.h>

#include "base/foreign_owner.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {

Result<void> check_settings_ownership(const std::string& path, FileOwnership file, uid_t user) {
  constexpr uid_t kRoot = 0;
  const std::string what = concat("cannot trust the settings file ", in_quotes(path));
  if (file.owner != user && file.owner != kRoot) {
    return fail(ErrorKind::permission, what)
        .with_reason("it belongs to another user")
        .with_hint(concat("ls -l ", shell_path(path)));
  }
  if ((file.mode & (S_IWGRP | S_IWOTH)) != 0) {
    return fail(ErrorKind::permission, what)
        .with_reason("users other than its owner can write to it")
        .with_hint(concat("chmod go-w ", shell_path(path)));
  }
  return {};
}

Result<void> check_settings_folder(const std::string& folder, FileOwnership ownership, uid_t user) {
  const auto refuse = [&] {
    return fail(ErrorKind::permission,
                concat("cannot trust the settings file in ", in_quotes(folder)));
  };
  if (ownership.owner != user && is_foreign_owner(ownership.owner)) {
    return refuse()
        .with_reason("the folder belongs to another user")
        .with_hint(concat("ls -ld ", shell_path(folder)));
  }
  const bool anybody_may_replace =
      (ownership.mode & S_IWOTH) != 0 && (ownership.mode & S_ISVTX) == 0;
  if (!anybody_may_replace) return {};
  return refuse()
      .with_reason("everybody can write to the folder, and so replace the file")
      .with_hint(concat("chmod o-w ", shell_path(folder)));
}

}  // namespace gov
