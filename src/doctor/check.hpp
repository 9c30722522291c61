// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "doctor/facts/facts.hpp"
#include "doctor/finding.hpp"

// A check as data: one row. The row stands below its function, in the file of its subject; the
// header of the subject's folder lists it. docs/doctor.md is made of the rows.

namespace gov {

/// The groups of the report, in its order.
enum class Subject {
  gov,
  path,
  environment,
  project,
  editors,
  direnv,
  macos,
  linux_and_network,  // "linux" is a macro of GCC's
};

/// When a check is part of a run.
enum class CheckDepth {
  always,   // reads files only
  deep,     // --deep: starts programs
  network,  // --net: opens sockets
};

/// A check whose findings explain those of another one.
struct Cause {
  std::string_view id{};
  /// Whether they do so here; null: whenever there are any.
  bool (*explains)(const Facts& facts) = nullptr;
};

struct Check {
  std::string_view id{};  // stable: "ENV02"
  Subject subject{};
  FindingSeverity severity{};  // of its worst finding
  /// What is wrong when it finds something: a phrase, as in a table of contents.
  std::string_view title{};
  /// What follows from that: whole sentences.
  std::string_view why{};
  /// How to mend it by hand, and what --fix does: whole sentences.
  std::string_view mend{};
  RepairClass repair{};
  /// The checks whose findings explain those of this one, which are then left out.
  std::span<const Cause> hidden_by = {};
  CheckDepth depth = CheckDepth::always;
  /// Pure: reads the facts, and does nothing else.
  std::vector<Finding> (*run)(const Facts& facts);
};

/// "gov", "PATH", "Environment".
[[nodiscard]] std::string_view subject_title(Subject subject);
/// Stable, for --json: "gov", "path", "environment".
[[nodiscard]] std::string_view subject_name(Subject subject);

}  // namespace gov
