// SPDX-License-Identifier: MIT
#include "settings/settings_path.hpp"

#include <doctest/doctest.h>

using gov::Environment;
using gov::settings_path;

namespace {

Environment environment_of(std::string_view config, std::string_view xdg, std::string_view home) {
  Environment environment;
  environment.set("GOV_CONFIG", config);
  environment.set("XDG_CONFIG_HOME", xdg);
  environment.set("HOME", home);
  return environment;
}

}  // namespace

TEST_CASE("settings path: the first variable that counts decides") {
  const auto path = [](std::string_view config, std::string_view xdg, std::string_view home) {
    return settings_path(environment_of(config, xdg, home)).value();
  };
  CHECK(path("/c.yaml", "/x", "/h")->path == "/c.yaml");
  CHECK(path("/c.yaml", "/x", "/h")->is_named_by_user);
  CHECK(path("", "/x", "/h")->path == "/x/gov/config.yaml");
  CHECK_FALSE(path("", "/x", "/h")->is_named_by_user);
  CHECK(path("", "relative", "/h")->path == "/h/.config/gov/config.yaml");
  CHECK(path("", "", "/h")->path == "/h/.config/gov/config.yaml");
  CHECK_FALSE(path("", "", "relative"));
  CHECK_FALSE(settings_path(Environment()).value());
}

TEST_CASE("settings path: a relative GOV_CONFIG is refused") {
  const auto path = settings_path(environment_of("c.yaml", "/x", "/h"));
  REQUIRE_FALSE(path);
  CHECK(path.error().kind == gov::ErrorKind::usage);
  CHECK(path.error().what == "GOV_CONFIG cannot be \"c.yaml\"");
  CHECK(path.error().hint == "unset GOV_CONFIG");
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
        "others than its owner may write it; chmod go-w '/it'\\''s/c.yaml'");
  CHECK(refusal(0, 0100602) == "others than its owner may write it; chmod go-w '/it'\\''s/c.yaml'");
}
