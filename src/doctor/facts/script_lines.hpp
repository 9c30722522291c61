// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/facts/startup_dialect.hpp"

namespace gov {

/// What goes around a line of a start-up file.
struct ScriptLine {
  /// The line is a whole command by itself, so that taking it out changes nothing else: no block,
  /// list, here-document or quotation begins before it and ends after it. Too few rather than too
  /// many: where the text is not understood, no line is.
  bool is_standalone = false;
  /// The shell comes to the line when it reads the file: false in the body of a function, in text,
  /// such as a here-document, and where uname or OSTYPE is compared with another system.
  bool is_run = true;
};

/// One for each line. `os` is the system that the file is read on, as Go names it: "linux",
/// "darwin". Pure.
[[nodiscard]] std::vector<ScriptLine> script_lines(const TextFile& file, StartupDialect dialect,
                                                   std::string_view os = {});

}  // namespace gov
