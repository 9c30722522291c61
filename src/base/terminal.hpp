// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/environment.hpp"

namespace gov {

/// What standard input, output and error are attached to, what may be drawn there, and whether
/// somebody is there to answer a question.
struct Terminal {
  bool input_is_terminal = false;
  bool output_is_terminal = false;
  bool error_is_terminal = false;
  /// Standard input is the controlling terminal, and this process belongs to its foreground process
  /// group. A background job that reads from its terminal is stopped.
  bool is_foreground = false;
  bool is_unattended = false;  // CI is set and not empty
  bool may_color = false;      // NO_COLOR unset (no-color.org), TERM set and not "dumb"
  /// Cursor movement: standard error is a terminal that is not dumb, and nobody keeps it as a log.
  bool may_redraw = false;
  int columns = 80;                     // of standard error
  std::optional<int> output_columns{};  // absent where standard output is no terminal

  [[nodiscard]] static Terminal detect(const Environment& environment);

  /// Whether a person sees a question and can answer it: all three streams are terminals, in the
  /// foreground, and not in CI. Inside $(...), a prompt's PS1 or a pipe nobody does.
  [[nodiscard]] bool has_person() const;
};

}  // namespace gov
