// SPDX-License-Identifier: MIT
#include "settings/setting_value.hpp"

#include <doctest/doctest.h>

using gov::assign_setting;
using gov::SettingKey;
using gov::Settings;
using std::chrono::seconds;

namespace {

bool is_allowed(SettingKey key, const std::string& text) {
  Settings settings;
  return !assign_setting(settings, key, {text});
}

}  // namespace

TEST_CASE("setting value: what is allowed and what is not") {
  struct Row {
    SettingKey key;
    std::vector<std::string> good;
    std::vector<std::string> bad;
  };
  const Row rows[] = {
      {SettingKey::index_url,
       {"https://go.dev/dl/?mode=json", "http://127.0.0.1:8080/"},
       {"", "https://", "ftp://x/", "file:///srv/index.json", "go.dev/dl", "https://a b",
        "https://a\nb"}},
      {SettingKey::sources,
       {"official", "cn", "proxy", "proxy:https://goproxy.example,direct", "dir:/srv",
        "https://mirror.example/{file}"},
       {"", "offical", "proxy:", "dir:srv", "mirror.example/{file}"}},
      {SettingKey::stores, {"/opt/gov"}, {"", "opt/gov", "~/gov", "/opt\x1B"}},
      {SettingKey::auto_install, {"ask", "always", "never"}, {"", "yes", "Ask"}},
      {SettingKey::toolchain_switching, {"store", "never", "go"}, {"", "local"}},
      {SettingKey::hook, {"shims", "path", "none"}, {"", "on", "Path"}},
      {SettingKey::signature, {"require", "prefer", "off"}, {"", "on", "Require", "yes"}},
      {SettingKey::checksum_database, {"require", "prefer", "off"}, {"", "no", "sum.golang.org"}},
      {SettingKey::durable, {"1", "0", "true", "False", "YES", "no"}, {"", "on", "2", "maybe"}},
      {SettingKey::ca_bundle, {"", "/etc/ca.pem"}, {"ca.pem", "/a\nb"}},
      {SettingKey::index_max_age,
       {"0", "90", "1h", "3650d"},
       {"", "h", "-1", "1.5h", "3651d", "1w", "99999999999999999999"}},
      {SettingKey::offline, {"true"}, {"offline"}},
      {SettingKey::parallel_installs, {"1", "16"}, {"", "0", "17", "-1", "three"}},
  };
  for (const Row& row : rows) {
    CAPTURE(gov::name_of(row.key).name);
    for (const std::string& text : row.good) {
      CAPTURE(text);
      CHECK(is_allowed(row.key, text));
    }
    for (const std::string& text : row.bad) {
      CAPTURE(text);
      CHECK_FALSE(is_allowed(row.key, text));
    }
    CHECK_FALSE(gov::allowed_values(row.key).empty());
  }
}

TEST_CASE("setting value: durations in their units") {
  Settings settings;
  const std::pair<std::string, seconds> rows[] = {{"90", seconds(90)},
                                                  {"90s", seconds(90)},
                                                  {"2m", seconds(120)},
                                                  {"2h", seconds(7200)},
                                                  {"1d", seconds(86400)}};
  for (const auto& [text, duration] : rows) {
    CHECK_FALSE(assign_setting(settings, SettingKey::index_max_age, {text}));
    CHECK(settings.index_max_age == duration);
  }
}

TEST_CASE("setting value: a wrong value changes nothing and is named") {
  Settings settings;
  CHECK(assign_setting(settings, SettingKey::sources, {"cn", "offical"}) == "offical");
  CHECK(settings.sources == std::vector<std::string>{"official"});
  CHECK(assign_setting(settings, SettingKey::sources, {}) == "");
  CHECK(assign_setting(settings, SettingKey::durable, {"yes", "no"}) == "yes, no");
  CHECK(settings.durable);
  CHECK_FALSE(assign_setting(settings, SettingKey::stores, {}));
}
