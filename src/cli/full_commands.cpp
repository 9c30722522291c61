// SPDX-License-Identifier: MIT
#include "cli/full_commands.hpp"

#include "commands/check/check.hpp"
#include "commands/check/probe_network.hpp"
#include "commands/check/repair.hpp"
#include "commands/check/verify.hpp"
#include "commands/choose/choose.hpp"
#include "commands/choose/use.hpp"
#include "commands/get/get.hpp"
#include "commands/get/install.hpp"
#include "commands/get/list_remote.hpp"
#include "commands/get/mirror.hpp"
#include "commands/get/published.hpp"

namespace gov {

std::span<const FullCommand> full_commands() {
  static constexpr FullCommand kFullCommands[] = {
      {&kInstallCommand, runs<run_install>},
      {&kListRemoteCommand, runs<run_list_remote>},
      {&kPublishedCommand, runs<run_published>},
      {&kMirrorCommand, runs<run_mirror>},
      {&kUseCommand, runs<run_use>},
      {&kProbeNetworkCommand, runs<run_probe_network>},
      {&kRepairCommand, runs<run_repair>},
      {&kVerifyCommand, runs<run_verify>},
  };
  return kFullCommands;
}

}  // namespace gov
