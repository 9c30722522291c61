// SPDX-License-Identifier: MIT
#include "resolve/shim_settings.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

using gov::SwitchingPolicy;

namespace {

const gov::SettingsSource kSource{"/h/.config/gov/config.yaml", {"1:2:3:0:4:5.6:7.8", {}}};

}  // namespace

TEST_CASE("shim settings: what gov writes is what the shim reads") {
  const gov::ShimSettings all[] = {
      {},
      {SwitchingPolicy::never, {"/opt/gov"}},
      {SwitchingPolicy::go, {"/opt/with blank", "/srv/\xC3\xBC", "/end"}},
  };
  for (const gov::ShimSettings& settings : all) {
    const auto text = gov::shim_settings_text(kSource, settings);
    REQUIRE(text);
    const auto read = gov::parse_shim_settings(*text, kSource);
    REQUIRE(read);
    CHECK(read->switching == settings.switching);
    CHECK(read->stores == settings.stores);
  }
}

TEST_CASE("shim settings: only for the file, and the state of it, that they were compiled from") {
  const std::string text = *gov::shim_settings_text(kSource, {});
  CHECK_FALSE(gov::parse_shim_settings(text, {"/other/config.yaml", kSource.stamp}));
  CHECK_FALSE(gov::parse_shim_settings(text, {kSource.path, {"1:2:3:0:4:5.6:7.9", {}}}));
  CHECK_FALSE(gov::parse_shim_settings(text, {kSource.path, {"1:2:3:0:4:5.6:7.80", {}}}));
  CHECK_FALSE(gov::parse_shim_settings(text, {kSource.path, {"1:2:3:0:4:5.6:7.", {}}}));
}

TEST_CASE("shim settings: a text that is cut off anywhere counts as none") {
  const std::string text = *gov::shim_settings_text(kSource, {SwitchingPolicy::go, {"/a", "/b"}});
  for (std::size_t length = 0; length < text.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(gov::parse_shim_settings(text.substr(0, length), kSource));
  }
}

TEST_CASE("shim settings: anything else in it makes it useless") {
  const std::string text = *gov::shim_settings_text(kSource, {SwitchingPolicy::store, {"/a"}});
  const auto with = [&](const std::string& what, const std::string& instead) {
    std::string changed = text;
    return changed.replace(changed.find(what), what.size(), instead);
  };
  const std::string changed[] = {
      with("store /a", "store a"),
      with("store /a", "store /a\x1b"),
      with("store /a", "store "),
      with("store /a", "stores /a"),
      with("store /a", ""),
      with("switching store", "switching never "),
      with("settings 1", "settings 2"),
      with("settings 1", "settings 1\r"),
      text + "\n",
      text + text,
      std::string(100, '\0'),
      "end\n",
  };
  for (const std::string& one : changed) {
    CAPTURE(one);
    CHECK_FALSE(gov::parse_shim_settings(one, kSource));
  }
}

TEST_CASE("shim settings: written and read in a store, and a link in the place is replaced") {
  const gov_test::TempDir temp;
  const gov::Layout layout(temp.path(), temp.path());
  CHECK_FALSE(gov::read_shim_settings(layout, kSource));
  REQUIRE(::symlink("elsewhere", layout.shim_settings().c_str()) == 0);
  REQUIRE(gov::write_shim_settings(layout, kSource, {SwitchingPolicy::go, {"/a"}}));
  CHECK_FALSE(gov::status_of(temp / "elsewhere"));
  const auto read = gov::read_shim_settings(layout, kSource);
  REQUIRE(read);
  CHECK(read->stores == std::vector<std::string>{"/a"});
  CHECK_FALSE(gov::read_shim_settings(layout, {kSource.path, {"2", {}}}));
  REQUIRE(gov::write_shim_settings(layout, {"relative", {"1", {}}}, {}));
  CHECK(gov::read_shim_settings(layout, kSource));
}

TEST_CASE("shim settings: a path that would forge lines is not compiled") {
  CHECK_FALSE(gov::shim_settings_text({"/h\nstore /evil/config.yaml", {"1", {}}}, {}));
  CHECK_FALSE(gov::shim_settings_text({"relative", {"1", {}}}, {}));
}
