// SPDX-License-Identifier: MIT
#include "settings/setting_key.hpp"

#include <doctest/doctest.h>

using gov::SettingKey;
using gov::SettingOrigin;

TEST_CASE("setting key: every name leads to its key and back") {
  for (const gov::SettingName& setting : gov::kSettingNames) {
    CAPTURE(setting.name);
    CHECK(gov::find_setting(setting.name)->key == setting.key);
    CHECK(gov::name_of(setting.key).variable == setting.variable);
    CHECK(setting.variable.starts_with("GOV_"));
  }
  CHECK_FALSE(gov::find_setting("index-url"));
  CHECK_FALSE(gov::find_setting("Durable"));
}

TEST_CASE("setting key: the nearest name") {
  CHECK(gov::nearest_setting("index-url") == "index_url");
  CHECK(gov::nearest_setting("sorces") == "sources");
  CHECK_FALSE(gov::nearest_setting("nothing like it"));
}

TEST_CASE("setting key: origins start as defaults and tell their place") {
  gov::SettingOrigins origins;
  CHECK(origins.of(SettingKey::durable).to_string() == "default");
  origins.set(SettingKey::durable, {SettingOrigin::Place::variable, "GOV_DURABLE"});
  CHECK(origins.of(SettingKey::durable).to_string() == "GOV_DURABLE");
  CHECK(origins.of(SettingKey::offline).to_string() == "default");
}
