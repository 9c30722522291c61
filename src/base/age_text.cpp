// SPDX-License-Identifier: MIT
#include "base/age_text.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "base/text.hpp"

namespace gov {

std::string age_text(std::chrono::seconds age) {
  struct Unit {
    std::int64_t seconds;
    std::string_view name;
  };
  constexpr std::array<Unit, 3> kUnits = {{{86'400, "day"}, {3'600, "hour"}, {60, "minute"}}};
  for (const Unit& unit : kUnits) {
    const std::int64_t count = age.count() / unit.seconds;
    if (count < 1) continue;
    return concat(std::to_string(count), " ", unit.name, count == 1 ? "" : "s");
  }
  return "less than a minute";
}

}  // namespace gov
