// SPDX-License-Identifier: MIT
#include "cli/full_commands.hpp"

#include "commands/check/check.hpp"
#include "commands/check/repair.hpp"
#include "commands/get/get.hpp"
#include "commands/get/install.hpp"
#include "commands/get/list_remote.hpp"

namespace gov {

std::span<const FullCommand> full_commands() {
  static constexpr FullCommand kFullCommands[] = {
      {&kInstallCommand, runs<run_install>},
      {&kListRemoteCommand, runs<run_list_remote>},
      {&kRepairCommand, runs<run_repair>},
  };
  return kFullCommands;
}

}  // namespace gov
