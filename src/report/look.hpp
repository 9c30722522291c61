// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/environment.hpp"
#include "base/terminal.hpp"

// How text for people is laid out on standard output. Output for programs (JSON and single paths)
// is never changed.

namespace gov {

struct Look {
  std::optional<std::size_t> columns;  // of the terminal; absent without one: nothing is wrapped
  std::string home;                    // written as ~; "" for none
  bool has_color = false;

  [[nodiscard]] static Look of(const Terminal& terminal, const Environment& environment);
};

/// HOME without a trailing slash, if ~ can replace it: absolute and not the root directory; else
/// "".
[[nodiscard]] std::string home_for_tilde(const Environment& environment);

/// Replaces `home` with ~ at the beginning of each path that is `home` or below it. A path is
/// recognised at the start of the text and after a blank, a parenthesis or a double quote, but not
/// after a single quote, within which a shell would not expand the ~.
[[nodiscard]] std::string with_tilde(std::string_view text, std::string_view home);

/// The same for a command to be copied: never within quotes, where no shell expands a ~.
[[nodiscard]] std::string with_tilde_in_command(std::string_view command, std::string_view home);

}  // namespace gov
