// SPDX-License-Identifier: MIT
#include "commands/init.hpp"

#include "commands/shell_integration.hpp"

namespace gov {

CommandResult run_init(Session& session, const InitOptions& options) {
  GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(options.shell));
  GOV_TRY(install_shell_scripts(session));
  const StartupPurpose purpose = options.shims_only ? StartupPurpose::shims : StartupPurpose::both;
  session.reporter.data(integration_lines(shell, purpose, integration_paths(session)));
  return kSuccess;
}

}  // namespace gov
