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

// Traces a shell through its start-up files, to find the line that interferes with gov's.

namespace gov {

/// The state just before the shell ran one command.
struct TraceStep {
  std::string file;
  std::size_t line = 0;
  std::string first_in_path;
  bool is_eval = false;  // the lines it evaluates are numbered from this one
};

/// Makes bash or zsh read the files in this order, as a shell with these options would, and returns
/// the commands it ran. Empty for fish, which cannot trace line numbers.
[[nodiscard]] std::vector<TraceStep> trace_startup_files(const ShellProgram& program,
                                                         const std::vector<std::string>& options,
                                                         const std::vector<std::string>& files,
                                                         const Clock& clock);

/// A line of a start-up file.
struct FileLine {
  std::string file;
  std::size_t number = 0;
};

/// The last line of `file` that ran, if none of the block's lines did; absent if one of them ran,
/// or nothing of the file. Pure.
[[nodiscard]] std::optional<FileLine> where_reading_ended(const std::vector<TraceStep>& steps,
                                                          const std::string& file,
                                                          const BlockLines& block);

/// The command that put something in front of the shims.
struct Overtaking {
  FileLine line;
  std::optional<FileLine> eval;  // the last eval before it in that file, which may have run it
};

/// The last command after which the shims were no longer first on PATH; absent if they never were
/// first. Pure.
[[nodiscard]] std::optional<Overtaking> what_came_in_front(const std::vector<TraceStep>& steps,
                                                           const std::string& shims);

/// From "LINE|FIRST|FILE"; absent for anything else. Pure.
[[nodiscard]] std::optional<TraceStep> parse_step(std::string_view text);

/// The steps in a shell's output, each between marks and followed by its command. Pure.
[[nodiscard]] std::vector<TraceStep> parse_trace(std::string_view output, std::string_view mark);

}  // namespace gov
