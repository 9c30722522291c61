// SPDX-License-Identifier: MIT
#include "settings/settings_file.hpp"

#include <doctest/doctest.h>

using gov::apply_settings_file;
using gov::SettingKey;

namespace {

gov::LoadedSettings loaded_from(std::string_view text) {
  auto loaded = apply_settings_file({}, text, "/c.yaml");
  REQUIRE_MESSAGE(loaded, loaded.error().what);
  return std::move(loaded).value();
}

/// What and the first reason, in one line.
std::string refusal_of(std::string_view text) {
  const auto loaded = apply_settings_file({}, text, "/c.yaml");
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().kind == gov::ErrorKind::usage);
  const auto& because = loaded.error().because;
  return loaded.error().what + (because.empty() ? "" : "; " + because.front());
}

std::string repeated(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("settings file: every setting can be given") {
  const auto loaded = loaded_from(
      "# mine\n"
      "index_url: https://mirror.example/index.json\n"
      "sources: [official, \"https://mirror.example/{file}\"]\n"
      "stores:\n"
      "  - /opt/gov\n"
      "  - /srv/gov\n"
      "auto_install: always\n"
      "toolchain_switching: go\n"
      "hook: path\n"
      "durable: no\n"
      "ca_bundle: /etc/ca.pem\n"
      "index_max_age: 12h\n"
      "offline: 'true'\n"
      "parallel_installs: 5\n");
  CHECK(loaded.warnings.empty());
  const gov::Settings& settings = loaded.settings;
  CHECK(settings.index_url == "https://mirror.example/index.json");
  CHECK(settings.sources == std::vector<std::string>{"official", "https://mirror.example/{file}"});
  CHECK(settings.stores == std::vector<std::string>{"/opt/gov", "/srv/gov"});
  CHECK(settings.auto_install == gov::AutoInstall::always);
  CHECK(settings.toolchain_switching == gov::ToolchainSwitching::go);
  CHECK(settings.hook == gov::HookStyle::path);
  CHECK_FALSE(settings.durable);
  CHECK(settings.ca_bundle == "/etc/ca.pem");
  CHECK(settings.index_max_age == std::chrono::hours(12));
  CHECK(settings.offline);
  CHECK(settings.parallel_installs == 5);
  CHECK(loaded.origins.of(SettingKey::index_url).to_string() == "/c.yaml:2:12");
  CHECK(loaded.origins.of(SettingKey::parallel_installs).to_string() == "/c.yaml:14:20");
}

TEST_CASE("settings file: nothing said leaves the defaults") {
  for (const std::string_view text :
       {"", "\n", "# only words\n", "---\n", "~", "{}", "durable:\nstores: ~\n"}) {
    CAPTURE(text);
    const auto loaded = loaded_from(text);
    CHECK(loaded.settings.durable);
    CHECK(loaded.origins.of(SettingKey::durable).to_string() == "default");
  }
}

TEST_CASE("settings file: an unknown name is a warning with the nearest one") {
  const auto loaded = loaded_from("durable: false\nindex-url: x\n\"a\\e\": 1\n");
  REQUIRE(loaded.warnings.size() == 2);
  CHECK(loaded.warnings[0] ==
        "/c.yaml:2:1: there is no setting \"index-url\", did you mean index_url?");
  CHECK(loaded.warnings[1] == "/c.yaml:3:1: there is no setting \"a\\x1b\"");
  CHECK_FALSE(loaded.settings.durable);
}

TEST_CASE("settings file: an error tells the place, the value and what is allowed") {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"durable: maybe",
       "/c.yaml:1:10: durable cannot be \"maybe\"; it must be true or false (also yes or no, 1 or "
       "0)"},
      {"\n  auto_install: yes",
       "/c.yaml:2:17: auto_install cannot be \"yes\"; it must be ask, always or never"},
      {"stores: /opt/gov",
       "/c.yaml:1:9: stores is not a list; it must be a list of absolute paths"},
      {"stores: [{a: b}]",
       "/c.yaml:1:9: an item of stores is not one value; it must be a list of absolute paths"},
      {"durable: [true]",
       "/c.yaml:1:10: durable is not one value; it must be true or false (also yes or no, 1 or 0)"},
      {"sources: []",
       "/c.yaml:1:10: sources cannot be \"\"; it must be a list of official, cn, proxy, proxy:URL, "
       "dir:/path and URL templates"},
      {"offline: true\noffline: false", "/c.yaml:2:1: offline is set twice"},
      {"- a\n- b", "/c.yaml:1:1: the settings are not a map; each line must be \"name: value\""},
      {"just words", "/c.yaml:1:1: the settings are not a map; each line must be \"name: value\""},
      {"? [a]\n: b", "/c.yaml:1:3: the name of a setting is not a word"},
      {"a: 1\n---\nb: 2", "/c.yaml:2:1: the settings file contains more than one document"},
      {",n", "/c.yaml:1:1: the settings file contains more than one document"},
      {"a: [1, 2", "/c.yaml:1:1: this is not valid YAML; end of sequence flow not found"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.first);
    CHECK(refusal_of(row.first) == row.second);
  }
}

// yaml-cpp 0.8 adds the name of the anchor.
TEST_CASE("settings file: an alias without an anchor is refused") {
  CHECK(refusal_of("a: *nobody")
            .starts_with(
                "/c.yaml:1:4: this is not valid YAML; the referenced anchor is not defined"));
}

TEST_CASE("settings file: too large is refused") {
  CHECK(refusal_of(std::string(65'537, '#')) ==
        "/c.yaml:1:1: the settings file is too large; it is larger than 65.5 kB");
}

TEST_CASE("settings file: hostile documents end quickly") {
  std::string laughs = "a0: &a0 [x, x]\n";
  for (int i = 1; i < 60; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    laughs += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before + ", " + before +
              "]\n";
  }
  CHECK(loaded_from(laughs).warnings.size() == 60);
  CHECK_FALSE(apply_settings_file({}, laughs + "stores: *a59\n", "/c.yaml"));
  for (const std::string_view piece : {"[", "{a: ", "- ", "? ", "!a ", "&a ", "\"", "%", "\t"}) {
    CAPTURE(piece);
    (void)apply_settings_file({}, repeated(piece, 65'000 / piece.size()), "/c.yaml").has_value();
  }
  (void)apply_settings_file({}, std::string(1000, '\0'), "/c.yaml").has_value();
  (void)apply_settings_file({}, "\xFF\xFE\xFFx", "/c.yaml").has_value();
}
