// SPDX-License-Identifier: MIT
#include "commands/live/init.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "commands/live/shell_integration.hpp"

namespace gov {

CommandResult run_init(Session& session, const InitOptions& options) {
  GOV_TRY_ASSIGN(const Shell shell, parse_shell_option(options.shell));
  const IntegrationPaths paths = integration_paths(session);
  auto installed = install_shell_scripts(session);
  // A new shell starts in peace with what is there, when the store cannot be written at the moment.
  const bool is_there = is_executable(concat(paths.shims, "/go"));
  if (!installed && !is_there) return std::move(installed).error();
  session.reporter.data(
      integration_lines(shell, ShimsPlace::where_missing, !options.shims_only, paths));
  return kSuccess;
}

}  // namespace gov
