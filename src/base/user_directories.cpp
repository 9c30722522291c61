// SPDX-License-Identifier: MIT
#include "base/user_directories.hpp"

#include "base/path.hpp"

namespace gov {
namespace {

std::optional<std::string_view> absolute(const Environment& environment, std::string_view name) {
  const auto value = environment.find(name);
  if (!value || !value->starts_with('/')) return std::nullopt;
  return without_trailing_slashes(*value);
}

std::optional<UserDirectory> directory_from(const Environment& environment,
                                            std::string_view variable,
                                            std::string_view below_home) {
  if (const auto named = absolute(environment, variable))
    return UserDirectory{std::string(*named), variable};
  if (const auto home = absolute(environment, "HOME"))
    return UserDirectory{path_in(*home, below_home), "HOME"};
  return std::nullopt;
}

}  // namespace

std::optional<UserDirectory> user_config_directory(const Environment& environment) {
  return directory_from(environment, "XDG_CONFIG_HOME", ".config");
}

std::optional<UserDirectory> user_data_directory(const Environment& environment) {
  return directory_from(environment, "XDG_DATA_HOME", ".local/share");
}

std::optional<UserDirectory> user_cache_directory(const Environment& environment) {
  return directory_from(environment, "XDG_CACHE_HOME", ".cache");
}

}  // namespace gov
