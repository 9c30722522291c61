// SPDX-License-Identifier: MIT
#include "golang/checksum_database_choice.hpp"

#include <doctest/doctest.h>

namespace {

/// "KEY", "KEY URL", "none" or "error".
std::string chosen(const gov::ChecksumVariables& variables) {
  const auto choice = gov::choose_checksum_database(variables);
  if (!choice) return "error";
  if (!*choice) return "none";
  return (*choice)->key + ((*choice)->url ? " " + *(*choice)->url : "");
}

}  // namespace

TEST_CASE("checksum database choice: GOSUMDB") {
  CHECK(chosen({"", "", ""}) == "sum.golang.org");
  CHECK(chosen({"sum.golang.org", "", ""}) == "sum.golang.org");
  CHECK(chosen({"sum.golang.google.cn", "", ""}) == "sum.golang.org https://sum.golang.google.cn");
  CHECK(chosen({"sum.golang.org https://mirror", "", ""}) == "sum.golang.org https://mirror");
  CHECK(chosen({" log+00+key  https://log ", "", ""}) == "log+00+key https://log");
  CHECK(chosen({"off", "", ""}) == "none");
  CHECK(chosen({"a b c", "", ""}) == "error");
}

TEST_CASE("checksum database choice: GONOSUMDB counts for toolchains with a single folder only") {
  CHECK(chosen({"", "golang.org/toolchain", ""}) == "sum.golang.org");
  CHECK(chosen({"", "*", "https://proxy"}) == "sum.golang.org");
  CHECK(chosen({"", "golang.org", "file:///p"}) == "none");
  CHECK(chosen({"", "golang.org/toolchain", "file:///p,off"}) == "sum.golang.org");
  CHECK(chosen({"", "example.com", "file:///p"}) == "sum.golang.org");
  CHECK(chosen({"off", "", "file:///p"}) == "none");
}

TEST_CASE("checksum database choice: patterns match prefixes of whole elements") {
  using gov::matches_module_patterns;
  CHECK(matches_module_patterns("*.corp.example.com,golang.org", "golang.org/toolchain"));
  CHECK(matches_module_patterns("golang.org/*", "golang.org/toolchain"));
  CHECK(matches_module_patterns("golang.org/toolchain", "golang.org/toolchain"));
  CHECK(matches_module_patterns("*", "golang.org/toolchain"));
  CHECK_FALSE(matches_module_patterns("golang.org/toolchain/x", "golang.org/toolchain"));
  CHECK_FALSE(matches_module_patterns("golang", "golang.org/toolchain"));
  CHECK_FALSE(matches_module_patterns("", "golang.org/toolchain"));
  CHECK_FALSE(matches_module_patterns(",", "golang.org/toolchain"));
}
