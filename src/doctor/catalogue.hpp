// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "doctor/check.hpp"
#include "golang/platform.hpp"

namespace gov {

/// Every check, by subject, in the order of the documents.
[[nodiscard]] std::vector<const Check*> all_checks();

/// All but those that look for what only another system has.
[[nodiscard]] std::vector<const Check*> checks_for(const Platform& native);

/// By its id, in upper or lower case. Errors: usage, with the nearest id.
[[nodiscard]] Result<const Check*> find_check(std::string_view id);

/// The checks whose ids stand in a list separated by commas. Errors: usage.
[[nodiscard]] Result<std::vector<const Check*>> checks_named(std::string_view ids);

}  // namespace gov
