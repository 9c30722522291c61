// SPDX-License-Identifier: MIT
#include "commands/shell_integration.hpp"

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestScript = 1U << 20U;

Result<void> copy_script(const std::string& from, const std::string& to) {
  GOV_TRY_ASSIGN(const std::string script, read_file(from, kLargestScript));
  const auto present = read_if_present(to, kLargestScript);
  if (present && *present && **present == script) return {};
  return write_file_atomically(to, script);
}

}  // namespace

Result<Shell> parse_shell_option(std::string_view text) {
  const auto shell = parse_shell(text);
  if (shell) return *shell;
  return fail(ErrorKind::usage, concat("gov does not know the shell ", in_quotes(text)))
      .with_reason("it knows bash, zsh and fish")
      .with_hint("gov setup --shell bash");
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
  GOV_TRY(make_directories(session.layout.shell()));
  for (const Shell shell : kShells) {
    const std::string name = concat("gov.", shell_name(shell));
    GOV_TRY(copy_script(concat(session.installation.shell_scripts, "/", name),
                        concat(session.layout.shell(), "/", name)));
    GOV_TRY(copy_script(concat(session.installation.completions, "/", name),
                        concat(session.layout.shell(), "/completion.", shell_name(shell))));
  }
  return {};
}

}  // namespace gov
