// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// What a check has found, as values: nothing here is laid out, shortened or made printable yet.

namespace gov {

enum class FindingSeverity {
  error,    // go or gov fails, or another Go runs than the one that was asked for
  warning,  // something will go wrong in a situation that is common
  note,     // good to know; nothing is wrong
};

/// Who may repair it.
enum class RepairClass {
  automatic,  // gov's own files: --fix does it
  ask,        // the user's files, or a choice: --fix=ask shows the change first
  tell,       // outside of gov's reach: the command is only shown
};

/// Where it can be seen.
struct Evidence {
  std::string where{};  // a path, or "environment"
  std::optional<std::size_t> line{};
  std::string shows{};  // the value or the line; "" where the place says it all
};

/// One line of a text file.
struct LineChange {
  std::size_t line = 0;
  std::string before{};                // what stands there now, so that nothing else is changed
  std::optional<std::string> after{};  // absent: the line is taken out
};
/// Lines of one of the user's files.
struct LineRepair {
  std::string file{};
  std::vector<LineChange> changes{};
};
/// The whole text of one of the user's files.
struct TextRepair {
  std::string file{};
  std::string before{};
  std::string after{};
};
struct ModeRepair {
  std::string path{};
  mode_t before = 0;
  mode_t after = 0;
};
/// What belongs to gov and is made anew.
enum class OwnRepair { shims, leftovers };
/// The arguments of another command of gov.
struct CommandRepair {
  std::vector<std::string> arguments{};
};
using RepairPlan = std::variant<LineRepair, TextRepair, ModeRepair, OwnRepair, CommandRepair>;

struct Finding {
  FindingSeverity severity = FindingSeverity::warning;
  /// One sentence without a full stop, with the value that is wrong.
  std::string what{};
  std::vector<Evidence> evidence{};
  /// What follows from it, in one sentence; "" for what the check says in general.
  std::string consequence{};
  /// What to run or to do, exactly; "" where nothing has to be done.
  std::string command{};
  RepairClass repair = RepairClass::tell;
  /// One for each file that is changed; empty for RepairClass::tell.
  std::vector<RepairPlan> plans{};
};

/// "error", "warning", "note".
[[nodiscard]] std::string_view severity_name(FindingSeverity severity);
/// "auto", "ask", "tell".
[[nodiscard]] std::string_view repair_name(RepairClass repair);

}  // namespace gov
