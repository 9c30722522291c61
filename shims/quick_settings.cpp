// SPDX-License-Identifier: MIT
#include "quick_settings.hpp"

#include <unistd.h>

#include "store/settings_path.hpp"

namespace gov {

bool needs_full_settings(const Environment& environment) {
  if (environment.find_non_empty("GOV_STORES")) return true;
  if (environment.find_non_empty("GOV_TOOLCHAIN_SWITCHING")) return true;
  const auto file = settings_path(environment);
  // gov says what is wrong with GOV_CONFIG, also when there is no such file.
  if (!file || (*file && (*file)->is_named_by_user)) return true;
  return *file && ::access((*file)->path.c_str(), F_OK) == 0;
}

}  // namespace gov
