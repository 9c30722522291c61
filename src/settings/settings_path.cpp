// SPDX-License-Identifier: MIT
#include "settings/settings_path.hpp"

#include <sys/stat.h>

#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

std::optional<std::string_view> absolute_path(const Environment& environment,
                                              std::string_view name) {
  const auto value = environment.find(name);
  return value && value->starts_with('/') ? value : std::nullopt;
}

}  // namespace

Result<std::optional<SettingsPath>> settings_path(const Environment& environment) {
  using Found = std::optional<SettingsPath>;
  if (const auto named = environment.find_non_empty("GOV_CONFIG")) {
    if (named->starts_with('/')) return Found({std::string(*named), true});
    return fail(ErrorKind::usage, concat("GOV_CONFIG cannot be ", in_quotes(*named)))
        .with_reason("it must be an absolute path")
        .with_hint("unset GOV_CONFIG");
  }
  if (const auto config = absolute_path(environment, "XDG_CONFIG_HOME")) {
    return Found({concat(*config, "/gov/config.yaml"), false});
  }
  if (const auto home = absolute_path(environment, "HOME")) {
    return Found({concat(*home, "/.config/gov/config.yaml"), false});
  }
  return Found();
}

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
