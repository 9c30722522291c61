// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "doctor/diagnosis.hpp"
#include "json/json_value.hpp"

namespace gov {

/// The report for programs, as docs/json.md describes it. Home directory and secrets are left out,
/// as in the report for people.
[[nodiscard]] JsonValue report_json(const Diagnosis& diagnosis, std::string_view home);

/// The checks with all that is known of them: docs/doctor.md is made of this.
[[nodiscard]] JsonValue checks_json(const std::vector<const Check*>& checks);

}  // namespace gov
