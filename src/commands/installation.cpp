// SPDX-License-Identifier: MIT
#include "commands/installation.hpp"

#include "base/file.hpp"
#include "base/keg_path.hpp"
#include "base/text.hpp"

namespace gov {

Installation Installation::around(const std::optional<std::string>& executable) {
  // Never fall back to the working directory, which may be an untrusted repository.
  const std::string directory =
      parent_directory(path_across_upgrades(executable.value_or("/nonexistent/bin/gov")));
  const bool is_in_libexec = base_name(directory) == "gov";
  const std::string prefix =
      is_in_libexec ? parent_directory(parent_directory(directory)) : parent_directory(directory);
  return Installation{.gov = concat(prefix, "/bin/gov"),
                      .full = concat(prefix, "/libexec/gov/gov-full"),
                      .shim = concat(prefix, "/libexec/gov/gov-shim"),
                      .snapshot = concat(prefix, "/libexec/gov/releases.snapshot"),
                      .completions = concat(prefix, "/libexec/gov/completions"),
                      .shell_scripts = concat(prefix, "/libexec/gov/shell")};
}

}  // namespace gov
