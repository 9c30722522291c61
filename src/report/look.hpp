// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/environment.hpp"
#include "base/terminal.hpp"

// How text for people is laid out on standard output. What programs read, JSON and single paths,
// is never changed.

namespace gov {

struct Look {
  std::optional<std::size_t> columns;  // of the terminal; absent elsewhere: nothing is wrapped
  std::string home;                    // written as ~; "" for none
  bool has_color = false;

  [[nodiscard]] static Look of(const Terminal& terminal, const Environment& environment);
};

/// HOME where a ~ can stand for it: absolute, not the root directory, without a slash at its end;
/// else "".
[[nodiscard]] std::string home_for_tilde(const Environment& environment);

/// The text with ~ for `home` at the beginning of each path that is `home` or lies below it. A path
/// begins the text or stands behind a blank or a parenthesis, and behind a double quote: not
/// within single quotes, in which a shell would leave the ~ as it is.
[[nodiscard]] std::string with_tilde(std::string_view text, std::string_view home);

/// The same for a command that people copy: no shell expands a ~ within any quotes.
[[nodiscard]] std::string with_tilde_in_command(std::string_view command, std::string_view home);

}  // namespace gov
