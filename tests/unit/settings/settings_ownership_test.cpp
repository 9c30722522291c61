// SPDX-License-Identifier: MIT
#include "settings/settings_ownership.hpp"

#include <doctest/doctest.h>

TEST_CASE("settings path: only what nobody else can change is believed") {
  const auto refusal = [](uid_t owner, mode_t mode) -> std::string {
    const auto checked = gov::check_settings_ownership("/it's/c.yaml", {owner, mode}, 1000);
    if (checked) return "";
    CHECK(checked.error().kind == gov::ErrorKind::permission);
    return checked.error().because.at(0) + "; " + checked.error().hint;
  };
  CHECK(refusal(1000, 0100644).empty());
  CHECK(refusal(0, 0100600).empty());
  CHECK(refusal(1001, 0100600) == "it belongs to another user; ls -l '/it'\\''s/c.yaml'");
  CHECK(refusal(1000, 0100664) ==
        "others than its owner may write it; chmod go-w '/it'\\''s/c.yaml'");
  CHECK(refusal(0, 0100602) == "others than its owner may write it; chmod go-w '/it'\\''s/c.yaml'");
}
