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
#include "store/layout.hpp"

// Asks a shell something by starting it as a user would. The shell reads the user's start-up files,
// so it may print anything, hang, prompt, exec another program, or exit before it answers.

namespace gov {

/// The paths of gov's that are needed to ask a shell about gov.
struct GovPlaces {
  std::string shims;
  std::string questions;  // the folder of the question scripts (shell/questions)
};

/// `shell_scripts` is the folder of gov's scripts for shells (Installation::shell_scripts).
[[nodiscard]] GovPlaces gov_places(const Layout& layout, const std::string& shell_scripts);

/// A shell on this machine, and the environment to start it in.
struct ShellProgram {
  Shell shell;
  std::string file;
  Environment environment;
  std::string questions;
};

/// $SHELL if it is that shell, else the first one on PATH; absent when there is none. Its
/// environment is one without gov: PATH lacks the shims, and gov's variables are unset.
[[nodiscard]] std::optional<ShellProgram> find_shell(Shell shell, const Environment& environment,
                                                     const GovPlaces& gov);

/// The arguments that start a shell with a question.
struct ShellStart {
  std::vector<std::string> options;         // before -c: "-l"
  std::string question;                     // the script's file name: "go.sh"
  std::vector<std::string> arguments = {};  // after the mark
};

enum class Silence { timed_out, ended };

/// The script's answers, and the complete output.
struct ShellAnswer {
  std::vector<std::string> values;  // empty when there are none; `silence` says why
  Silence silence = Silence::ended;
  std::string output;
  std::string mark;
};

/// Asks, with a timeout of ten seconds. An answer is what the script prints between MARK{ and
/// }MARK, where the mark is the script's first argument. All other output is ignored.
[[nodiscard]] ShellAnswer ask_shell(const ShellProgram& program, const ShellStart& start,
                                    const Clock& clock);

/// The parts of `output` between mark and brace, in order. Pure.
[[nodiscard]] std::vector<std::string> answers_in(std::string_view output, std::string_view mark);

}  // namespace gov
