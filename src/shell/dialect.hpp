// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace gov {

enum class Shell { bash, zsh, fish };

inline constexpr std::array kShells = {Shell::bash, Shell::zsh, Shell::fish};

[[nodiscard]] std::string_view shell_name(Shell shell);
/// From "bash", "/bin/zsh", "-fish" (a login shell's argv[0]); absent for other shells.
[[nodiscard]] std::optional<Shell> parse_shell(std::string_view name_or_path);

/// One word that the shell reads back as exactly these bytes, which may be anything but NUL.
[[nodiscard]] std::string quote_for(Shell shell, std::string_view text);

/// The command that sets and exports a variable.
[[nodiscard]] std::string export_command(Shell shell, std::string_view name,
                                         std::string_view value);
[[nodiscard]] std::string unset_command(Shell shell, std::string_view name);

}  // namespace gov
