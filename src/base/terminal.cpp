// SPDX-License-Identifier: MIT
#include "base/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.hpp"

namespace gov {
namespace {

int width_of(int descriptor, const Environment& environment) {
  constexpr int kFallback = 80;
  winsize size{};
  if (::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const auto columns = parse_unsigned(environment.find("COLUMNS").value_or(""));
  return columns && *columns > 0 && *columns < 10'000 ? static_cast<int>(*columns) : kFallback;
}

}  // namespace

Terminal Terminal::detect(const Environment& environment) {
  Terminal terminal;
  terminal.input_is_terminal = ::isatty(STDIN_FILENO) == 1;
  terminal.output_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  terminal.error_is_terminal = ::isatty(STDERR_FILENO) == 1;
  terminal.is_foreground = terminal.input_is_terminal && ::tcgetpgrp(STDIN_FILENO) == ::getpgrp();
  terminal.is_unattended = environment.find_non_empty("CI").has_value();
  const auto kind = environment.find_non_empty("TERM");
  const bool is_capable = kind && *kind != "dumb";
  terminal.may_color = is_capable && !environment.find_non_empty("NO_COLOR");
  // CI services offer a terminal and keep what is drawn on it as a log.
  terminal.may_redraw = is_capable && terminal.error_is_terminal && !terminal.is_unattended;
  if (terminal.error_is_terminal) terminal.columns = width_of(STDERR_FILENO, environment);
  if (terminal.output_is_terminal) terminal.output_columns = width_of(STDOUT_FILENO, environment);
  return terminal;
}

bool Terminal::has_person() const {
  return input_is_terminal && output_is_terminal && error_is_terminal && is_foreground &&
         !is_unattended;
}

}  // namespace gov
