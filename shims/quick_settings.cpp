// SPDX-License-Identifier: MIT
#include "quick_settings.hpp"

#include <unistd.h>

#include <string>

#include "base/text.hpp"

namespace gov {
namespace {

std::string settings_file(const Environment& environment) {
  const auto config = environment.find_non_empty("XDG_CONFIG_HOME");
  if (config && config->starts_with('/')) return concat(*config, "/gov/config.yaml");
  const auto home = environment.find_non_empty("HOME");
  return home ? concat(*home, "/.config/gov/config.yaml") : std::string();
}

}  // namespace

bool needs_full_settings(const Environment& environment) {
  if (environment.find_non_empty("GOV_STORES")) return true;
  if (environment.find_non_empty("GOV_TOOLCHAIN_SWITCHING")) return true;
  // Even if there is no such file: gov says so.
  if (environment.find_non_empty("GOV_CONFIG")) return true;
  const std::string file = settings_file(environment);
  return !file.empty() && ::access(file.c_str(), F_OK) == 0;
}

}  // namespace gov
