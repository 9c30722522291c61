// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "doctor/diagnosis.hpp"
#include "report/look.hpp"

// The report for people. Nothing wider than 80 columns but paths and commands, which are never
// broken; the words say everything that the colours say.

namespace gov {

/// When the report is made: what it says of changes depends on that.
enum class ReportMoment { first_look, after_repairs };

/// The whole report.
[[nodiscard]] std::string report_text(const Diagnosis& diagnosis, const Look& look,
                                      ReportMoment moment = ReportMoment::first_look);

/// A check for `--explain`: what, why, how to mend.
[[nodiscard]] std::string check_text(const Check& check, const Look& look);

/// All of them for `--list`: a line each.
[[nodiscard]] std::string check_list_text(const std::vector<const Check*>& checks,
                                          const Look& look);

}  // namespace gov
