// SPDX-License-Identifier: MIT
#include "resolve/run_environment.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "golang/platform.hpp"
#include "support/temp_dir.hpp"

using gov::Rule;
using gov::SwitchingPolicy;
using gov_test::TempDir;
using Variables = std::vector<std::pair<std::string, std::string>>;

namespace {

gov::Environment environment(const Variables& variables) {
  gov::Environment made;
  for (const auto& [name, value] : variables) made.set(name, value);
  return made;
}

Variables variables(const gov::Environment& environment) {
  Variables list;
  for (const std::string_view entry : environment.entries()) {
    const std::size_t sign = entry.find('=');
    list.emplace_back(entry.substr(0, sign), entry.substr(sign + 1));
  }
  return list;
}

gov::Decision decision(Rule rule, std::string_view version = "1.22.5") {
  gov::Decision made;
  made.rule = rule;
  const auto parsed = gov::Version::parse(version).value();
  made.request = gov::VersionRequest::exactly(parsed);
  made.toolchain = gov::Toolchain{parsed, {"linux", "amd64"}, "/s/go" + parsed.to_string()};
  return made;
}

}  // namespace

TEST_CASE(
    "run environment: GOROOT is removed unless it is right or kept, and set for old releases") {
  struct Case {
    std::string version;
    Variables before;
    Variables after;
  };
  const Case cases[] = {
      {"1.22.5", {}, {}},
      {"1.22.5", {{"GOROOT", "/other"}}, {}},
      {"1.22.5", {{"GOROOT", ""}}, {}},
      {"1.22.5", {{"GOROOT", "/s/go1.22.5"}}, {{"GOROOT", "/s/go1.22.5"}}},
      {"1.22.5",
       {{"GOROOT", "/o"}, {"GOV_KEEP_GOROOT", "1"}},
       {{"GOROOT", "/o"}, {"GOV_KEEP_GOROOT", "1"}}},
      {"1.22.5", {{"GOROOT", "/o"}, {"GOV_KEEP_GOROOT", "0"}}, {{"GOV_KEEP_GOROOT", "0"}}},
      {"1.10", {{"GOROOT", "/o"}}, {}},
      {"1.10beta1", {}, {}},
      {"1.9.7", {}, {{"GOROOT", "/s/go1.9.7"}}},
      {"1.9.7", {{"GOROOT", "/o"}}, {{"GOROOT", "/s/go1.9.7"}}},
      {"1.4",
       {{"GOROOT", "/o"}, {"GOV_KEEP_GOROOT", "1"}},
       {{"GOROOT", "/s/go1.4"}, {"GOV_KEEP_GOROOT", "1"}}},
  };
  for (const Case& c : cases) {
    CAPTURE(c.version);
    const auto child = gov::toolchain_environment(environment(c.before),
                                                  decision(Rule::default_version, c.version),
                                                  SwitchingPolicy::store, false);
    CHECK(variables(child) == c.after);
  }
}

TEST_CASE("run environment: GOTOOLCHAIN is ours only where a pin decided and the user has none") {
  const Variables ours_store = {{"GOTOOLCHAIN", "local+path"}, {"GOV_GOTOOLCHAIN", "local+path"}};
  const Variables ours_never = {{"GOTOOLCHAIN", "local"}, {"GOV_GOTOOLCHAIN", "local"}};
  struct Case {
    Rule rule;
    SwitchingPolicy policy;
    bool go_env_sets_it;
    Variables before;
    Variables after;
  };
  const Case cases[] = {
      {Rule::pin_file, SwitchingPolicy::store, false, {}, ours_store},
      {Rule::environment, SwitchingPolicy::store, false, {}, ours_store},
      {Rule::argument, SwitchingPolicy::store, false, {}, ours_store},
      {Rule::default_version, SwitchingPolicy::store, false, {}, {}},
      {Rule::pin_file, SwitchingPolicy::never, false, {}, ours_never},
      {Rule::pin_file, SwitchingPolicy::go, false, {}, {}},
      {Rule::pin_file, SwitchingPolicy::store, true, {}, {}},
      {Rule::pin_file,
       SwitchingPolicy::store,
       false,
       {{"GOTOOLCHAIN", "auto"}},
       {{"GOTOOLCHAIN", "auto"}}},
      {Rule::pin_file,
       SwitchingPolicy::store,
       false,
       {{"GOTOOLCHAIN", "local+path"}},
       {{"GOTOOLCHAIN", "local+path"}}},
      {Rule::pin_file, SwitchingPolicy::store, false, {{"GOTOOLCHAIN", ""}}, ours_store},
      // What an outer gov set is replaced or dropped; what the user changed since is the user's.
      {Rule::pin_file, SwitchingPolicy::never, false, ours_store, ours_never},
      {Rule::default_version, SwitchingPolicy::store, false, ours_store, {}},
      {Rule::pin_file, SwitchingPolicy::go, false, ours_store, {}},
      {Rule::pin_file, SwitchingPolicy::store, true, ours_store, {}},
      {Rule::pin_file,
       SwitchingPolicy::store,
       false,
       {{"GOTOOLCHAIN", "auto"}, {"GOV_GOTOOLCHAIN", "local"}},
       {{"GOTOOLCHAIN", "auto"}}},
  };
  for (const Case& c : cases) {
    CAPTURE(static_cast<int>(c.rule));
    CAPTURE(static_cast<int>(c.policy));
    const auto child = gov::toolchain_environment(environment(c.before), decision(c.rule), c.policy,
                                                  c.go_env_sets_it);
    CHECK(variables(child) == c.after);
  }
}

TEST_CASE("run environment: everything else passes through, the go command's own switching too") {
  const char* const block[] = {"GOPATH=/p",
                               "GOBIN=/b",
                               "GOCACHE=/c",
                               "GOFLAGS=-mod=mod",
                               "PATH=a::b",
                               "junk",
                               "A=1",
                               "GOTOOLCHAIN_INTERNAL_SWITCH_VERSION=go1.22.5",
                               "GOTOOLCHAIN_INTERNAL_SWITCH_COUNT=1",
                               "GOV_VERSION=1.22",
                               "GOENV=off",
                               "A=2",
                               nullptr};
  const auto inherited = gov::Environment::from_block(block);
  const auto child = gov::toolchain_environment(inherited, decision(Rule::default_version),
                                                SwitchingPolicy::store, false);
  CHECK(child.entries() == inherited.entries());
  CHECK(gov::system_environment(inherited, {{"/s"}}).entries() == inherited.entries());
}

TEST_CASE("run environment: below a toolchain the shims count from the beginning") {
  const auto child =
      gov::toolchain_environment(environment({{"GOV_SHIM_DEPTH", "5"}}),
                                 decision(Rule::default_version), SwitchingPolicy::store, false);
  CHECK(variables(child).empty());
}

TEST_CASE("run environment: the system Go gets rid of what gov left, and of nothing else") {
  struct Case {
    Variables before;
    Variables after;
  };
  const Case cases[] = {
      {{{"GOROOT", "/r/versions/go1.22.5.linux-amd64"}}, {}},
      {{{"GOROOT", "/usr/lib/go"}}, {{"GOROOT", "/usr/lib/go"}}},
      {{{"GOROOT", "/r/versions-of-mine"}}, {{"GOROOT", "/r/versions-of-mine"}}},
      {{{"GOROOT", "/r/versions/x"}, {"GOV_KEEP_GOROOT", "1"}},
       {{"GOROOT", "/r/versions/x"}, {"GOV_KEEP_GOROOT", "1"}}},
      {{{"GOTOOLCHAIN", "local"}, {"GOV_GOTOOLCHAIN", "local"}}, {}},
      {{{"GOTOOLCHAIN", "auto"}, {"GOV_GOTOOLCHAIN", "local"}}, {{"GOTOOLCHAIN", "auto"}}},
      {{{"GOV_SHIM_DEPTH", "5"}}, {{"GOV_SHIM_DEPTH", "5"}}},
  };
  for (const Case& c : cases) {
    CHECK(variables(gov::system_environment(environment(c.before), {{"/r/versions"}})) == c.after);
  }
}

TEST_CASE("run environment: a GOTOOLCHAIN line of go/env counts as the go command reads it") {
  const TempDir temp;
  const auto go_env = environment({{"GOENV", temp / "env"}, {"HOME", "/nonexistent"}});
  CHECK_FALSE(gov::user_go_env_sets_gotoolchain(go_env));
  const std::pair<const char*, bool> cases[] = {
      {"", false},
      {"GOTOOLCHAIN=local\n", true},
      {"# c\nGOPATH=/p\nGOTOOLCHAIN=auto", true},
      {"GOTOOLCHAIN=\n", false},
      {"GOTOOLCHAIN\n", false},
      {"#GOTOOLCHAIN=local\n", false},
      {" GOTOOLCHAIN=local\n", false},
      {"GOTOOLCHAIN =local\n", false},
      {"GOTOOLCHAINX=local\n", false},
      {"GOTOOLCHAIN=local\nGOTOOLCHAIN=\n", false},
      {"GOTOOLCHAIN=\nGOTOOLCHAIN=local\n", true},
  };
  for (const auto& row : cases) {
    const std::string text = row.first;
    const bool expected = row.second;
    CAPTURE(text);
    REQUIRE(gov::write_file_atomically(temp / "env", text));
    CHECK(gov::user_go_env_sets_gotoolchain(go_env) == expected);
  }
}

TEST_CASE("run environment: where go/env is, and when it is not read") {
  const TempDir temp;
  const bool is_mac = gov::build_platform().os == "darwin";
  const std::string config =
      temp / (is_mac ? "home/Library/Application Support/go" : "home/.config/go");
  REQUIRE(gov::make_directories(config));
  REQUIRE(gov::write_file_atomically(config + "/env", "GOTOOLCHAIN=local\n"));
  REQUIRE(gov::make_directories(temp / "config/go"));
  REQUIRE(gov::write_file_atomically(temp / "config/go/env", "GOPATH=/p\n"));
  const auto sets = [](const Variables& list) {
    return gov::user_go_env_sets_gotoolchain(environment(list));
  };
  CHECK(sets({{"HOME", temp / "home"}}));
  CHECK(sets({{"HOME", temp / "home"}, {"GOENV", ""}}));
  CHECK_FALSE(sets({{"HOME", temp / "home"}, {"GOENV", "off"}}));
  CHECK_FALSE(sets({}));
  CHECK(sets({{"HOME", temp / "home"}, {"XDG_CONFIG_HOME", temp / "config"}}) == is_mac);
  CHECK(sets({{"HOME", temp / "home"}, {"XDG_CONFIG_HOME", "relative"}}) == is_mac);

  REQUIRE(::mkfifo((temp / "fifo").c_str(), 0600) == 0);
  CHECK_FALSE(sets({{"GOENV", temp / "fifo"}}));
  CHECK_FALSE(sets({{"GOENV", temp.path()}}));
}
