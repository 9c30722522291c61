// SPDX-License-Identifier: MIT
#include "shell/script_copies.hpp"

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "shell/dialect.hpp"
#include "shell/home_word.hpp"
#include "shell/integration_lines.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestScript = 1U << 20U;

Result<void> write_where_different(const std::string& path, const std::string& script) {
  const auto present = read_if_present(path, kLargestScript);
  if (present && *present && **present == script) return {};
  return write_file_atomically(path, script);
}

std::string with_word(std::string script, std::string_view name, std::string_view word) {
  for (std::size_t at = script.find(name); at != std::string::npos;
       at = script.find(name, at + word.size())) {
    script.replace(at, name.size(), word);
  }
  return script;
}

/// Copies env.sh or env.fish and fills in the paths that a script cannot find out by itself.
Result<void> copy_environment_script(const ScriptFolders& from, const ScriptPlaces& places,
                                     std::string_view name, Shell dialect) {
  GOV_TRY_ASSIGN(std::string script, read_file(path_in(from.hooks, name), kLargestScript));
  script = with_word(std::move(script), "@GOV_ROOT@", home_word(dialect, places.root, places.home));
  script =
      with_word(std::move(script), "@GOV_BIN@", home_word(dialect, places.programs, places.home));
  return write_where_different(path_in(places.scripts, name), script);
}

/// Copies gov.bash etc. with that shell's completion appended.
Result<void> copy_hook(const ScriptFolders& from, const ScriptPlaces& places, Shell shell) {
  const std::string name = hook_file(shell, HookStyle::shims);
  GOV_TRY_ASSIGN(const std::string hook, read_file(path_in(from.hooks, name), kLargestScript));
  GOV_TRY_ASSIGN(
      const std::string completion,
      read_file(path_in(from.completions, concat("gov.", shell_name(shell))), kLargestScript));
  return write_where_different(path_in(places.scripts, name), concat(hook, "\n", completion));
}

/// Copies the path hook, which reads the other hook beside it. A missing script is no error here;
/// setup reports it if it is needed.
Result<void> copy_path_hook(const ScriptFolders& from, const ScriptPlaces& places, Shell shell) {
  const std::string name = hook_file(shell, HookStyle::path);
  GOV_TRY_ASSIGN(const auto hook, read_if_present(path_in(from.hooks, name), kLargestScript));
  if (!hook) return {};
  return write_where_different(path_in(places.scripts, name), *hook);
}

Result<void> check_place(const std::string& path) {
  if (!has_control_character(path)) return {};
  return fail(ErrorKind::usage, concat("cannot set up a shell with ", in_quotes(path)))
      .with_reason("the path holds a control character");
}

}  // namespace

Result<void> copy_scripts(const ScriptFolders& from, const ScriptPlaces& places) {
  for (const std::string& path : {places.root, places.programs}) GOV_TRY(check_place(path));
  GOV_TRY(make_directories(places.scripts));
  GOV_TRY(copy_environment_script(from, places, "env.sh", Shell::bash));
  GOV_TRY(copy_environment_script(from, places, "env.fish", Shell::fish));
  for (const Shell shell : kShells) {
    GOV_TRY(copy_hook(from, places, shell));
    GOV_TRY(copy_path_hook(from, places, shell));
  }
  return checkpoint("scripts-copied");
}

}  // namespace gov
