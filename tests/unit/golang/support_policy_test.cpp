// SPDX-License-Identifier: MIT
#include "golang/support_policy.hpp"

#include <doctest/doctest.h>

#include <string>

using gov::Version;

namespace {

std::vector<Version> versions(const std::vector<const char*>& texts) {
  std::vector<Version> made;
  for (const char* text : texts) made.push_back(Version::parse(text).value());
  return made;
}

}  // namespace

TEST_CASE("support policy: the two newest stable lines are supported, whatever their patches") {
  const auto lines = gov::supported_lines(
      versions({"1.22.5", "1.25rc1", "1.24.1", "1.23.9", "1.24.0", "1.23.1", "1.22.12"}));
  CHECK(lines.stable->to_string() == "1.24.1");
  CHECK(lines.oldstable->to_string() == "1.23.9");
  struct Case {
    const char* version;
    const char* support;
  };
  const Case cases[] = {
      {"1.24.1", "stable"},       {"1.24.0", "stable"},        {"1.24rc2", "pre-release"},
      {"1.23.1", "oldstable"},    {"1.22.12", "EOL"},          {"1.4.3", "EOL"},
      {"1.25rc1", "pre-release"}, {"1.9beta2", "pre-release"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.version);
    const auto support = gov::support_of(*Version::parse(c.version), lines);
    CHECK(std::string(gov::support_name(support)) == c.support);
  }
}

TEST_CASE("support policy: a list of one line has no oldstable, an empty one nothing at all") {
  const auto one = gov::supported_lines(versions({"1.24.0", "1.24.1"}));
  CHECK(one.stable->to_string() == "1.24.1");
  CHECK_FALSE(one.oldstable);
  CHECK(gov::support_of(*Version::parse("1.23.0"), one) == gov::Support::end_of_life);
  const auto none = gov::supported_lines({});
  CHECK_FALSE(none.stable);
  CHECK(gov::support_of(*Version::parse("1.23.0"), none) == gov::Support::end_of_life);
}
