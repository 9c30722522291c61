// SPDX-License-Identifier: MIT
#include "commands/live/direnv.hpp"

#include "base/text.hpp"
#include "shell/direnv_library.hpp"

namespace gov {

CommandResult run_direnv(Session& session, const DirenvOptions& options) {
  GOV_TRY_ASSIGN(const std::string script, read_direnv_script(session.installation.shell_scripts));
  if (!options.install && !options.remove) {
    session.reporter.data(script);
    return kSuccess;
  }
  GOV_TRY_ASSIGN(const std::string file, direnv_library_file(session.environment));
  if (options.remove) {
    GOV_TRY(remove_direnv_library(file));
    session.reporter.status(concat("removed ", printable(file, 4096)));
    return kSuccess;
  }
  GOV_TRY(write_direnv_library(file, script));
  session.reporter.status(concat("wrote ", printable(file, 4096), "; in an .envrc write: use go"));
  return kSuccess;
}

}  // namespace gov
