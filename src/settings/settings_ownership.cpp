// SPDX-License-Identifier: MIT
#include "settings/settings_ownership.hpp"

#include <sys/stat.h>

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
        .with_reason("others than its owner may write it")
        .with_hint(concat("chmod go-w ", shell_path(path)));
  }
  return {};
}

}  // namespace gov
