// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/surroundings.hpp"

// The files that set variables for shells and sessions, and the variables that they set.

namespace gov {

/// The language that a start-up file is written in.
enum class StartupDialect {
  posix,        // sh, bash, zsh
  fish,         // config.fish
  fish_stored,  // fish_variables, where `set -U` writes
  plain,        // NAME=VALUE: /etc/environment, environment.d, ~/.pam_environment
  systemd,      // DefaultEnvironment="NAME=VALUE" ... (systemd-system.conf(5))
};

struct StartupText {
  TextFile file{};
  StartupDialect dialect = StartupDialect::posix;
  bool is_users = true;            // below the home directory: gov may offer to change it
  std::vector<bool> standalone{};  // for each line: standalone_lines.hpp
};

/// A line that gives a variable a value.
struct Assignment {
  std::string name{};
  std::string value{};  // as written, without quotes; variables in it are not expanded
  std::string file{};
  std::size_t line = 0;
  std::string text{};  // the whole line
  bool is_users = true;
  /// Nothing else stands on the line, and nothing goes around it, so that it can be taken out.
  bool is_whole_line = true;
  bool is_alone = true;  // nothing else stands on the line
};

struct StartupFacts {
  std::vector<StartupText> files{};  // those that exist
  std::vector<Assignment> assignments{};
  std::vector<TextFile> path_folders{};  // /etc/paths.d/*, which path_helper adds to PATH (macOS)
};

[[nodiscard]] StartupFacts gather_startup(const Surroundings& around, const Disk& disk);

/// The assignments of one line. `PREFIX=value command` sets nothing for the shell and is passed
/// over. Pure; `file`, `line` and `is_users` are left to the caller.
[[nodiscard]] std::vector<Assignment> assignments_in(std::string_view line, StartupDialect dialect);

/// A word of a shell without its quotation marks.
[[nodiscard]] std::string without_quotes(std::string_view word);

/// The assignments of a variable, in the order of the files.
[[nodiscard]] std::vector<const Assignment*> assignments_of(const StartupFacts& facts,
                                                            std::string_view name);

/// A line of a start-up file.
struct StartupLine {
  std::string file{};
  std::size_t line = 0;
  std::string text{};
  bool is_users = true;
  bool is_standalone = false;  // standalone_lines.hpp
};
/// The lines outside of comments that name the folder, as it is or with ~ or $HOME.
[[nodiscard]] std::vector<StartupLine> lines_naming(const StartupFacts& facts,
                                                    std::string_view folder, std::string_view home);
/// The lines outside of comments in which `part` occurs.
[[nodiscard]] std::vector<StartupLine> lines_with(const StartupFacts& facts, std::string_view part);

}  // namespace gov
