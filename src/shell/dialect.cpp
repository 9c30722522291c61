// SPDX-License-Identifier: MIT
#include "shell/dialect.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// Single quotes; a single quote inside closes them, is written escaped, and opens them again.
std::string quote_posix(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

/// fish knows two escapes inside single quotes: \' and \\.
std::string quote_fish(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + "'";
}

}  // namespace

std::string_view shell_name(Shell shell) {
  switch (shell) {
    case Shell::bash:
      return "bash";
    case Shell::zsh:
      return "zsh";
    case Shell::fish:
      return "fish";
  }
  return {};
}

std::optional<Shell> parse_shell(std::string_view name_or_path) {
  std::string_view name = base_name(name_or_path);
  if (name.starts_with('-')) name.remove_prefix(1);
  for (const Shell shell : kShells) {
    if (name == shell_name(shell)) return shell;
  }
  return std::nullopt;
}

std::string quote_for(Shell shell, std::string_view text) {
  return shell == Shell::fish ? quote_fish(text) : quote_posix(text);
}

std::string export_command(Shell shell, std::string_view name, std::string_view value) {
  if (shell == Shell::fish) return concat("set -gx ", name, " ", quote_fish(value));
  return concat("export ", name, "=", quote_posix(value));
}

std::string unset_command(Shell shell, std::string_view name) {
  return concat(shell == Shell::fish ? "set -e " : "unset ", name);
}

}  // namespace gov
