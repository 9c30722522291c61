// SPDX-License-Identifier: MIT
#include "store/settings_path.hpp"

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
