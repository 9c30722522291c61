// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/facts/script_lines.hpp"
#include "doctor/facts/startup_dialect.hpp"
#include "doctor/surroundings.hpp"

// The files that set variables for shells and sessions, and the variables that they set.

namespace gov {

struct StartupText {
  TextFile file{};
  StartupDialect dialect = StartupDialect::posix;
  bool is_users = true;  // below the home directory: gov may offer to change it
  /// The files that a shell reads by itself and that lead to this one: its own path, or those of
  /// the files that source it.
  std::vector<std::string> read_through{};
  std::vector<ScriptLine> lines{};  // one for each line; empty until they are needed
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

/// A line that takes a variable away.
struct VariableRemoval {
  std::string name{};
  std::string file{};
  std::size_t line = 0;
};

struct StartupFacts {
  std::optional<std::string> zsh_folder{};  // zsh_folder.hpp; absent also without a home
  std::string fish_folder{};                // with config.fish; "" without a home
  /// Those that exist: first what shells and sessions read by themselves, then what that sources.
  std::vector<StartupText> files{};
  std::vector<Assignment> assignments{};    // of variables of Go and C compilers
  std::vector<VariableRemoval> removals{};  // likewise
  std::vector<TextFile> path_folders{};  // /etc/paths.d/*, which path_helper adds to PATH (macOS)
};

/// Reads the start-up files, and the files that they source, to a depth of eight and with a limit
/// of 200 files and 4 MiB. What cannot be read is added to `unread`.
[[nodiscard]] StartupFacts gather_startup(const Surroundings& around, const Disk& disk,
                                          UnreadFiles& unread);

/// The assignments of one line. `PREFIX=value command` sets nothing for the shell and is passed
/// over. Pure; `file`, `line` and `is_users` are left to the caller.
[[nodiscard]] std::vector<Assignment> assignments_in(std::string_view line, StartupDialect dialect);

/// The variables that a line of a script takes away. Pure.
[[nodiscard]] std::vector<std::string> removals_in(std::string_view line, StartupDialect dialect);

/// The assignments of a variable, in the order of the files.
[[nodiscard]] std::vector<const Assignment*> assignments_of(const StartupFacts& facts,
                                                            std::string_view name);

/// The text of a file; null when it was not read.
[[nodiscard]] const StartupText* startup_text(const StartupFacts& facts, std::string_view file);

/// A line of a start-up file.
struct StartupLine {
  std::string file{};
  std::size_t line = 0;
  std::string text{};
  bool is_users = true;
  bool is_standalone = false;  // script_lines.hpp
};
/// The lines outside of comments that name the folder, as it is or with ~ or $HOME.
[[nodiscard]] std::vector<StartupLine> lines_naming(const StartupFacts& facts,
                                                    std::string_view folder, std::string_view home);
/// The lines outside of comments in which `part` occurs.
[[nodiscard]] std::vector<StartupLine> lines_with(const StartupFacts& facts, std::string_view part);
/// The lines outside of comments that use the variable: $NAME, ${NAME}, and not $NAME_OF_ANOTHER.
[[nodiscard]] std::vector<StartupLine> lines_using(const StartupFacts& facts,
                                                   std::string_view name);

}  // namespace gov
