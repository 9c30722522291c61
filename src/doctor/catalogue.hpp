// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "doctor/check.hpp"
#include "doctor/diagnosis.hpp"
#include "golang/platform.hpp"

namespace gov {

/// Every check, by subject, in the order of the documents.
[[nodiscard]] std::vector<const Check*> all_checks();

/// All but those that look for what only another system has.
[[nodiscard]] std::vector<const Check*> checks_for(const Platform& native);

/// The system that a check is for, "macOS" or "Linux"; "" for one that is for all of them.
[[nodiscard]] std::string_view system_of(const Check& check);
[[nodiscard]] bool is_for(const Check& check, const Platform& native);

/// By its id, in upper or lower case. Errors: usage, with the nearest id.
[[nodiscard]] Result<const Check*> find_check(std::string_view id);

/// Checks by whether they have anything to look at on a machine.
struct ChecksByFit {
  std::vector<const Check*> fitting{};
  std::vector<SkippedCheck> skipped{};
};
/// The checks whose ids stand in a list separated by commas, each once. Errors: usage.
[[nodiscard]] Result<ChecksByFit> checks_named(std::string_view ids, const Platform& native);

}  // namespace gov
