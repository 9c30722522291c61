// SPDX-License-Identifier: MIT
#include "settings/settings_ownership.hpp"

#include <doctest/doctest.h>

TEST_CASE("settings path: a folder in which others can put another file is not trusted") {
  const auto is_trusted = [](uid_t owner, mode_t mode) {
    return gov::check_settings_folder("/etc/gov", {owner, mode}, 1000).has_value();
  };
  CHECK(is_trusted(1000, 040755));
  CHECK(is_trusted(1000, 040775));  // many users are the only member of their group
  CHECK(is_trusted(0, 040755));
  CHECK(is_trusted(0, 041777));
  CHECK_FALSE(is_trusted(1000, 040777));
  CHECK_FALSE(is_trusted(0, 040777));
}

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
        "users other than its owner can write to it; chmod go-w '/it'\\''s/c.yaml'");
  CHECK(refusal(0, 0100602) ==
        "users other than its owner can write to it; chmod go-w '/it'\\''s/c.yaml'");
}
