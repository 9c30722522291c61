// SPDX-License-Identifier: MIT
#include "commands/live/shell_integration.hpp"

#include "base/file.hpp"
#include "base/suggest.hpp"
#include "base/text.hpp"
#include "shell/script_copies.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {

Result<Shell> parse_shell_option(std::string_view text, std::string_view command) {
  const auto shell = parse_shell(text);
  if (shell) return *shell;
  std::vector<std::string> names;
  for (const Shell one : kShells) names.emplace_back(shell_name(one));
  return fail(ErrorKind::usage, concat("gov does not know the shell ", in_quotes(text)))
      .with_reason("it knows bash, zsh and fish")
      .with_hint(concat(command, " ", nearest_name(text, names).value_or("bash")));
}

IntegrationPaths integration_paths(const Session& session) {
  const bool is_elsewhere = session.environment.find_non_empty("GOV_ROOT").has_value();
  return {is_elsewhere ? session.layout.root() : "", session.layout.shims(),
          session.layout.versions(), parent_directory(session.installation.gov),
          session.layout.shell()};
}

Result<void> install_shell_scripts(const Session& session) {
  GOV_TRY(prepare_store(session.layout));
  GOV_TRY(refresh_shims(session.layout, session.installation.programs(), session.machine.platforms,
                        session.clock));
  const ScriptFolders folders{session.installation.shell_scripts, session.installation.completions};
  return copy_scripts(folders, session.layout.shell());
}

}  // namespace gov
