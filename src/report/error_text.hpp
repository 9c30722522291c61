// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/error.hpp"
#include "json/json_value.hpp"

// The format in which gov reports a failure, for people and for programs.

namespace gov {

struct Style {
  bool color = false;
  std::string home{};  // written as ~ (report/look.hpp); "" for none
};

/// What, why (one indented line per reason, outer to inner), and the next command after a blank
/// line:
///
///     gov: cannot install go1.22.5
///       because: cannot write "/home/u/.local/share/gov/staging/x"
///       because: No space left on device
///
///     hint: gov list
[[nodiscard]] std::string error_text(const Error& error, const Style& style);

/// {"error": {"kind", "exit_code", "message", "because": [], "hint"}}; the hint may be "".
[[nodiscard]] JsonValue error_json(const Error& error);

}  // namespace gov
