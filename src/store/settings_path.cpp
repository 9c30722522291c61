// SPDX-License-Identifier: MIT
#include "store/settings_path.hpp"

#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"

namespace gov {

Result<std::optional<SettingsPath>> settings_path(const Environment& environment) {
  using Found = std::optional<SettingsPath>;
  if (const auto named = environment.find_non_empty("GOV_CONFIG")) {
    if (named->starts_with('/')) return Found({std::string(*named), true});
    return fail(ErrorKind::usage, concat("GOV_CONFIG cannot be ", in_quotes(*named)))
        .with_reason("it must be an absolute path")
        .with_hint("unset GOV_CONFIG");
  }
  const auto config = user_config_directory(environment);
  if (!config) return Found();
  return Found({path_in(config->path, "gov/config.yaml"), false});
}

}  // namespace gov
