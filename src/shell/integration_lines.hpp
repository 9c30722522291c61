// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "shell/startup_files.hpp"

namespace gov {

struct IntegrationPaths {
  std::string root;  // to be GOV_ROOT where none is set; "" for the usual place
  std::string shims;
  std::string
      versions;     // a directory below it in front of PATH was put there by gov, before the shims
  std::string bin;  // where gov itself lies: behind everything, where it is missing
  std::string scripts;  // the folder with gov.bash, gov.zsh, gov.fish
};

/// The lines that a start-up file needs, complete with newlines. They can be read any number of
/// times, hold nothing but quoted paths, and do nothing where gov was removed.
[[nodiscard]] std::string integration_lines(Shell shell, ShimsPlace place, bool has_hook,
                                            const IntegrationPaths& paths);

}  // namespace gov
