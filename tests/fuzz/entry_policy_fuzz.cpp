// SPDX-License-Identifier: MIT
//
// Whatever a name is made of: an accepted one has only components that stay below the root.

#include <cstdint>
#include <string_view>

#include "invariant.hpp"
#include "unpack/entry_policy.hpp"

using gov::fuzz::require;

namespace {

bool stays_below(std::string_view component) {
  return !component.empty() && component != "." && component != ".." && component.size() <= 255 &&
         component.find_first_of(std::string_view("/\\\0\n\r\x1b\x7f", 7)) ==
             std::string_view::npos;
}

}  // namespace

/// One byte of type, one of mode, one of size; the rest is the name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  gov::EntryFacts facts;
  facts.type = static_cast<gov::EntryType>(data[0] % 10);
  facts.mode = data[1] * 16U;
  facts.size = static_cast<std::int64_t>(data[2]) - 1;
  facts.name = std::string_view(reinterpret_cast<const char*>(data) + 3, size - 3);

  gov::Limits limits;
  limits.refuse_case_collisions = (data[1] & 1U) != 0;
  gov::EntryPolicy policy(limits);
  const auto plan = policy.decide(facts);
  if (!plan) {
    require(plan.error().kind == gov::ErrorKind::integrity && !plan.error().because.empty());
    return 0;
  }
  const bool is_file = plan->action == gov::EntryPlan::Action::write_file;
  require(is_file == (facts.type == gov::EntryType::file));
  require(plan->mode == 0755 || (is_file && plan->mode == 0644));
  require(!is_file || !plan->components.empty());
  for (const std::string_view component : plan->components) require(stays_below(component));
  return 0;
}
