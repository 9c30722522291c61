// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "shell/dialect.hpp"

// Asking a shell something, by starting it as a user would. It reads the user's start-up files, so
// it may print anything, wait, ask, become another program, or end before it answers.

namespace gov {

/// What has to be known of gov to ask a shell about it.
struct GovPlaces {
  std::string shims;
  std::string questions;  // the folder with the scripts that ask (shell/questions)
};

/// A shell on this machine, and what to start it with.
struct ShellProgram {
  Shell shell;
  std::string file;
  Environment environment;
  std::string questions;
};

/// $SHELL if it is that shell, else the first one on PATH. Absent where there is none. In its
/// environment, gov is not set up: PATH lacks the shims, and no variable is gov's.
[[nodiscard]] std::optional<ShellProgram> find_shell(Shell shell, const Environment& environment,
                                                     const GovPlaces& gov);

/// The words that start a shell with a question.
struct ShellStart {
  std::vector<std::string> options;         // in front of -c: "-l"
  std::string question;                     // its file: "go.sh"
  std::vector<std::string> arguments = {};  // behind the mark of the answers
};

enum class Silence { timed_out, ended };

/// What the script printed as answers, and everything that came.
struct ShellAnswer {
  std::vector<std::string> values;  // empty: none; `silence` says why
  Silence silence = Silence::ended;
  std::string output;
  std::string mark;
};

/// Asks, at most for ten seconds. An answer is what the script prints between a mark, its first
/// argument, and "{", and "}" and the mark. Nothing else that is printed counts.
[[nodiscard]] ShellAnswer ask_shell(const ShellProgram& program, const ShellStart& start,
                                    const Clock& clock);

/// The parts of `output` between mark and brace, in order. Pure.
[[nodiscard]] std::vector<std::string> answers_in(std::string_view output, std::string_view mark);

}  // namespace gov
