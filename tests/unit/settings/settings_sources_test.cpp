// SPDX-License-Identifier: MIT
#include "settings/settings_sources.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov::Environment;
using gov::load_settings;
using gov::SettingKey;

namespace {

/// An environment whose settings file holds `text`.
Environment environment_with_file(const gov_test::TempDir& directory, std::string_view text) {
  REQUIRE(gov::write_file_atomically(directory / "config.yaml", text));
  Environment environment;
  environment.set("GOV_CONFIG", directory / "config.yaml");
  return environment;
}

}  // namespace

TEST_CASE("settings sources: without anything the defaults hold") {
  const auto loaded = load_settings(Environment());
  REQUIRE(loaded);
  CHECK(loaded->settings.index_url == "https://go.dev/dl/?mode=json&include=all");
  CHECK(loaded->settings.parallel_installs == 3);
  CHECK(loaded->warnings.empty());
}

TEST_CASE("settings sources: variables win over the file, the file over the defaults") {
  const gov_test::TempDir directory;
  Environment environment =
      environment_with_file(directory, "durable: false\noffline: true\nfoo: 1\n");
  environment.set("GOV_OFFLINE", "0");
  const auto loaded = load_settings(environment);
  REQUIRE(loaded);
  CHECK_FALSE(loaded->settings.durable);
  CHECK_FALSE(loaded->settings.offline);
  CHECK(loaded->origins.of(SettingKey::durable).to_string() == directory / "config.yaml:1:10");
  CHECK(loaded->origins.of(SettingKey::offline).to_string() == "GOV_OFFLINE");
  CHECK(loaded->origins.of(SettingKey::sources).to_string() == "default");
  CHECK(loaded->warnings.size() == 1);
}

TEST_CASE(
    "settings sources: a home that cannot be looked into is as good as one without the file") {
  const gov_test::TempDir directory;
  REQUIRE(gov::make_directories(directory / ".config/gov"));
  REQUIRE(gov::write_file_atomically(directory / ".config/gov/config.yaml", "nonsense"));
  Environment environment;
  environment.set("HOME", directory.path());
  CHECK_FALSE(load_settings(environment));
  REQUIRE(::chmod((directory / ".config").c_str(), 0) == 0);
  CHECK(gov_test::holds_in_child([&] {
    if (::geteuid() == 0 && ::setuid(gov_test::kOrdinaryUser) != 0) return false;
    return load_settings(environment).has_value();
  }));
  REQUIRE(::chmod((directory / ".config").c_str(), 0700) == 0);
}

TEST_CASE("settings sources: the owner of a store may bring the settings for it, and no other") {
  if (::geteuid() != 0) return;
  const gov_test::TempDir directory;
  const Environment environment = environment_with_file(directory, "offline: true\n");
  REQUIRE(::chown((directory / "config.yaml").c_str(), gov_test::kOrdinaryUser, 0) == 0);
  CHECK_FALSE(load_settings(environment));
  CHECK_FALSE(load_settings(environment, gov_test::kOrdinaryUser - 1));
  CHECK(load_settings(environment, gov_test::kOrdinaryUser));
}

TEST_CASE("settings sources: every variable sets its setting") {
  Environment environment;
  environment.set("GOV_INDEX_URL", "https://mirror.example/");
  environment.set("GOV_SOURCES", "official, dir:/srv,,");
  environment.set("GOV_STORES", "/opt/gov::/srv/gov");
  environment.set("GOV_AUTO_INSTALL", "never");
  environment.set("GOV_TOOLCHAIN_SWITCHING", "never");
  environment.set("GOV_DURABLE", "no");
  environment.set("GOV_CA_BUNDLE", "/etc/ca.pem");
  environment.set("GOV_INDEX_MAX_AGE", "0");
  environment.set("GOV_OFFLINE", "");
  environment.set("GOV_PARALLEL_INSTALLS", "8");
  const auto loaded = gov::apply_variables({}, environment);
  REQUIRE(loaded);
  const gov::Settings& settings = loaded->settings;
  CHECK(settings.index_url == "https://mirror.example/");
  CHECK(settings.sources == std::vector<std::string>{"official", "dir:/srv"});
  CHECK(settings.stores == std::vector<std::string>{"/opt/gov", "/srv/gov"});
  CHECK(settings.auto_install == gov::AutoInstall::never);
  CHECK(settings.toolchain_switching == gov::ToolchainSwitching::never);
  CHECK_FALSE(settings.durable);
  CHECK(settings.ca_bundle == "/etc/ca.pem");
  CHECK(settings.index_max_age == std::chrono::seconds(0));
  CHECK_FALSE(settings.offline);
  CHECK(settings.parallel_installs == 8);
}

TEST_CASE("settings sources: a wrong variable is named with what it may be") {
  Environment environment;
  environment.set("GOV_AUTO_INSTALL", "yes\x1B");
  const auto loaded = load_settings(environment);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().kind == gov::ErrorKind::usage);
  CHECK(loaded.error().what == "GOV_AUTO_INSTALL cannot be \"yes\\x1b\"");
  CHECK(loaded.error().because.at(0) == "it must be ask, always or never");
  CHECK(loaded.error().hint == "unset GOV_AUTO_INSTALL");
}

TEST_CASE("settings sources: a missing file matters only when it was named") {
  const gov_test::TempDir directory;
  Environment environment;
  environment.set("HOME", directory.path());
  CHECK(load_settings(environment));
  environment.set("GOV_CONFIG", directory / "missing.yaml");
  const auto loaded = load_settings(environment);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().kind == gov::ErrorKind::usage);
  CHECK(loaded.error().because.at(0) == "there is no such file");
}

TEST_CASE("settings sources: a file that others may write, or that is none, is refused") {
  const gov_test::TempDir directory;
  const Environment environment = environment_with_file(directory, "durable: false\n");
  REQUIRE(::chmod((directory / "config.yaml").c_str(), 0666) == 0);
  CHECK(load_settings(environment).error().kind == gov::ErrorKind::permission);
  Environment device;
  device.set("GOV_CONFIG", directory.path());
  CHECK(load_settings(device).error().because.at(0) == "it is not a regular file");
}
