// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doctor/facts/facts.hpp"
#include "doctor/finding.hpp"

namespace gov {

/// Where a variable of the go command gets its value, and what takes the value away.
struct VariableTrail {
  std::vector<Evidence> evidence{};  // the environment, go/env, start-up files
  std::vector<RepairPlan> plans{};   // for the user's own files
  std::string command{};             // by hand

  [[nodiscard]] bool is_set() const { return !evidence.empty(); }
};

/// All places that give the variable a value: the environment, the go command's own file, and the
/// start-up files of shells and sessions, read and not run. Pure.
[[nodiscard]] VariableTrail trail_of(const Facts& facts, std::string_view name);

/// A finding about a variable of the go command, with its trail, to be repaired by taking the
/// variable away.
[[nodiscard]] Finding finding_about(const Facts& facts, std::string_view name,
                                    FindingSeverity severity, std::string what,
                                    std::string consequence = {});

}  // namespace gov
