// SPDX-License-Identifier: MIT
#include "commands/live/shell_integration.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/suggest.hpp"
#include "base/text.hpp"
#include "settings/setting_value.hpp"
#include "shell/integration_lines.hpp"
#include "shell/script_copies.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {

Result<Shell> parse_shell_option(std::string_view text, std::string_view command) {
  const auto shell = parse_shell(text);
  if (shell) return *shell;
  std::vector<std::string> names;
  names.reserve(std::size(kShells));
  for (const Shell one : kShells) names.emplace_back(shell_name(one));
  return fail(ErrorKind::usage, concat("unknown shell ", in_quotes(text)))
      .with_reason("gov supports bash, zsh and fish")
      .with_hint(concat(command, " ", nearest_name(text, names).value_or("bash")));
}

Result<HookStyle> choose_hook(const Session& session, const std::string& word, bool shims_only) {
  Settings settings = session.settings.settings;
  if (shims_only) settings.hook = HookStyle::none;
  if (word.empty() || !assign_setting(settings, SettingKey::hook, {word})) return settings.hook;
  return fail(ErrorKind::usage, concat("--hook cannot be ", in_quotes(word)))
      .with_reason(concat("it must be ", allowed_values(SettingKey::hook)));
}

Result<void> install_shell_scripts(const Session& session, HookStyle hook) {
  GOV_TRY(prepare_store(session.layout));
  GOV_TRY(refresh_shims(session.layout, session.installation.programs(), session.machine.platforms,
                        session.clock));
  const ScriptFolders folders{session.installation.shell_scripts, session.installation.completions};
  GOV_TRY(
      copy_scripts(folders, {.root = session.layout.root(),
                             .scripts = session.layout.shell(),
                             .programs = parent_directory(session.installation.gov),
                             .home = std::string(session.environment.find("HOME").value_or(""))}));
  const std::string script = path_in(session.layout.shell(), hook_file(Shell::bash, hook));
  if (hook == HookStyle::none || is_regular_file(script)) return {};
  return fail(ErrorKind::failure, "this installation of gov is incomplete")
      .with_reason(concat("the file ", in_quotes(base_name(script)), " is missing from ",
                          in_quotes(folders.hooks)));
}

}  // namespace gov
