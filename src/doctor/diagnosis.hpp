// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctor/check.hpp"

namespace gov {

/// What became of one check.
struct CheckOutcome {
  const Check* check = nullptr;
  std::vector<Finding> findings{};  // the worst first
  /// Why the check has no result: it failed, or took too long.
  std::optional<std::string> failure{};
  /// The check whose finding explains this one's.
  const Check* hidden_by = nullptr;

  [[nodiscard]] bool is_sound() const { return findings.empty() && !failure; }
  /// It has findings, and they are worth showing.
  [[nodiscard]] bool is_shown() const { return !findings.empty() && hidden_by == nullptr; }
};

/// A check that was asked for and has nothing to look at on this machine.
struct SkippedCheck {
  const Check* check = nullptr;
  std::string reason{};
};

struct Diagnosis {
  std::vector<CheckOutcome> outcomes{};  // in the order of the checks
  std::vector<SkippedCheck> skipped{};

  /// Of the findings that are shown.
  [[nodiscard]] std::size_t count(FindingSeverity severity) const;
  [[nodiscard]] std::size_t failures() const;
  /// There are errors or warnings, or checks without a result; with `strict`, or notes.
  [[nodiscard]] bool is_bad(bool strict) const;
};

/// Time that has passed since some moment.
using Stopwatch = std::function<std::chrono::milliseconds()>;

/// A check is pure, so one that takes longer than this has a fault.
inline constexpr std::chrono::milliseconds kCheckLimit{500};

/// Runs the checks. One that throws, or that outlasts its limit, is reported as such and does not
/// stop the others. Findings that another finding explains are marked, transitively.
[[nodiscard]] Diagnosis diagnose(const Facts& facts, const std::vector<const Check*>& checks,
                                 const Stopwatch& passed);

}  // namespace gov
