// SPDX-License-Identifier: MIT
#include "commands/switching_policy.hpp"

namespace gov {

SwitchingPolicy switching_policy(const Settings& settings) {
  switch (settings.toolchain_switching) {
    case ToolchainSwitching::store:
      return SwitchingPolicy::store;
    case ToolchainSwitching::never:
      return SwitchingPolicy::never;
    case ToolchainSwitching::go:
      return SwitchingPolicy::go;
  }
  return SwitchingPolicy::store;
}

}  // namespace gov
