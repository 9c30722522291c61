// SPDX-License-Identifier: MIT
#include "resolve/shim_depth.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kVariable = "GOV_SHIM_DEPTH";
constexpr std::uint64_t kDeepest = 8;

}  // namespace

bool enter_shim(Environment& environment) {
  const std::uint64_t depth = parse_unsigned(environment.find(kVariable).value_or("0")).value_or(0);
  if (depth >= kDeepest) return false;
  environment.set(kVariable, std::to_string(depth + 1));
  return true;
}

void leave_shim(Environment& environment) { environment.unset(kVariable); }

}  // namespace gov
