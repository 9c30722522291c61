// SPDX-License-Identifier: MIT
#pragma once

namespace gov {

/// The language that a start-up file is written in.
enum class StartupDialect {
  posix,        // sh, bash, zsh
  fish,         // config.fish
  fish_stored,  // fish_variables, where `set -U` writes
  plain,        // NAME=VALUE: /etc/environment, environment.d, ~/.pam_environment
  systemd,      // DefaultEnvironment="NAME=VALUE" ... (systemd-system.conf(5))
};

/// Is it a program of a shell, with functions, blocks and other files that it reads?
[[nodiscard]] constexpr bool is_script(StartupDialect dialect) {
  return dialect == StartupDialect::posix || dialect == StartupDialect::fish;
}

}  // namespace gov
