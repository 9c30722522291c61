// SPDX-License-Identifier: MIT
#include "resolve/go_directory.hpp"

#include "base/file.hpp"
#include "golang/chdir_flag.hpp"
#include "resolve/pin_search.hpp"

namespace gov {

std::optional<std::string> go_directory(const Environment& environment,
                                        std::span<const std::string> arguments) {
  const auto flag = find_chdir_flag(arguments);
  if (!flag || !is_directory(flag->directory)) return logical_working_directory(environment);
  if (is_same_file(status_of(flag->directory), status_of(".")))
    return logical_working_directory(environment);
  const auto named = environment.find("PWD");
  if (named && named->starts_with('/') &&
      is_same_file(status_of(std::string(*named)), status_of(flag->directory)))
    return std::string(*named);
  return canonical_path(flag->directory);
}

}  // namespace gov
