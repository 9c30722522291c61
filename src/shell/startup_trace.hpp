// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "shell/marked_block.hpp"
#include "shell/shell_question.hpp"

// Following a shell through start-up files, to find the line that is in the way of gov's.

namespace gov {

/// One command that the shell ran, before it ran.
struct TraceStep {
  std::string file;
  std::size_t line = 0;
  std::string first_in_path;
  bool is_eval = false;  // what it evaluates has lines that are counted from this one
};

/// Has bash or zsh read the files in this order, as a shell with these options would, and returns
/// what it ran of them. Empty for fish, which does not tell lines.
[[nodiscard]] std::vector<TraceStep> trace_startup_files(const ShellProgram& program,
                                                         const std::vector<std::string>& options,
                                                         const std::vector<std::string>& files,
                                                         const Clock& clock);

/// A line of a start-up file.
struct FileLine {
  std::string file;
  std::size_t number = 0;
};

/// The last line of `file` that was run when none of the block's was; absent when one was, or
/// nothing of the file. Pure.
[[nodiscard]] std::optional<FileLine> where_reading_ended(const std::vector<TraceStep>& steps,
                                                          const std::string& file,
                                                          const BlockLines& block);

/// The command that put something in front of the shims.
struct Overtaking {
  FileLine line;
  std::optional<FileLine> eval;  // the last one before it in that file, which may have run it
};

/// The command after which the shims were first no more, the last time that they were; absent when
/// they never were. Pure.
[[nodiscard]] std::optional<Overtaking> what_came_in_front(const std::vector<TraceStep>& steps,
                                                           const std::string& shims);

/// From "LINE|FIRST|FILE"; absent for anything else. Pure.
[[nodiscard]] std::optional<TraceStep> parse_step(std::string_view text);

/// The steps in what a shell printed with this mark around each, the command after it. Pure.
[[nodiscard]] std::vector<TraceStep> parse_trace(std::string_view output, std::string_view mark);

}  // namespace gov
