// SPDX-License-Identifier: MIT
#include "store/layout.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "support/temp_dir.hpp"

using gov::Layout;
using Variables = std::vector<std::pair<std::string, std::string>>;

namespace {

gov::Environment environment(const Variables& variables) {
  gov::Environment made;
  for (const auto& [name, value] : variables) made.set(name, value);
  return made;
}

}  // namespace

TEST_CASE("layout: where the root and the cache are") {
  struct Case {
    Variables variables;
    std::string root;
    std::string cache;
  };
  const Case cases[] = {
      {{{"HOME", "/h"}}, "/h/.local/share/gov", "/h/.cache/gov"},
      {{{"HOME", "/h//"}}, "/h/.local/share/gov", "/h/.cache/gov"},
      {{{"HOME", "/"}}, "/.local/share/gov", "/.cache/gov"},
      {{{"HOME", "/h"}, {"XDG_DATA_HOME", "/d/"}, {"XDG_CACHE_HOME", "/c"}}, "/d/gov", "/c/gov"},
      {{{"HOME", "/h"}, {"XDG_DATA_HOME", ""}, {"XDG_CACHE_HOME", ""}},
       "/h/.local/share/gov",
       "/h/.cache/gov"},
      {{{"HOME", "/h"}, {"XDG_DATA_HOME", "d"}, {"XDG_CACHE_HOME", "../c"}},
       "/h/.local/share/gov",
       "/h/.cache/gov"},
      {{{"HOME", "/h"}, {"XDG_DATA_HOME", "/d"}, {"GOV_ROOT", "/r//"}}, "/r", "/h/.cache/gov"},
      {{{"HOME", "/h"}, {"GOV_ROOT", ""}}, "/h/.local/share/gov", "/h/.cache/gov"},
      {{{"HOME", "/h"}, {"GOV_CACHE", "/c/"}}, "/h/.local/share/gov", "/c"},
      {{{"GOV_ROOT", "/r"}}, "/r", "/r/cache"},
      {{{"GOV_ROOT", "/with blank/\xC3\xBC"}},
       "/with blank/\xC3\xBC",
       "/with blank/\xC3\xBC/cache"},
      {{{"GOV_ROOT", "/a..b/..c"}}, "/a..b/..c", "/a..b/..c/cache"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.root);
    const auto layout = Layout::from_environment(environment(c.variables), "/elsewhere/shims/go");
    REQUIRE(layout);
    CHECK(layout->root() == c.root);
    CHECK(layout->cache() == c.cache);
  }
}

TEST_CASE("layout: a program in a store belongs to that store, whatever the environment says") {
  const gov_test::TempDir temp;
  REQUIRE(gov::make_directories(temp / "gov/versions"));
  const Variables environments[] = {
      {},
      {{"HOME", "relative"}},
      {{"HOME", "/nonexistent"}},
      {{"HOME", "/h"}, {"XDG_DATA_HOME", "/h/snap/code/1/.local/share"}},
      {{"HOME", "/h"}, {"GOV_ROOT", "/another"}, {"GOV_CALLER_ROOT", "/third"}},
      {{"GOV_ROOT", "not absolute"}},
  };
  for (const Variables& variables : environments) {
    for (const char* program : {"gov/shims/go", "gov/shims/go (deleted)", "gov/shell/gov-hook"}) {
      CAPTURE(program);
      const auto layout = Layout::from_environment(environment(variables), temp / program);
      REQUIRE(layout);
      CHECK(layout->root() == temp / "gov");
    }
  }
  CHECK(Layout::from_environment({}, temp / "gov/shims/go")->cache() == temp / "gov/cache");
}

TEST_CASE("layout: a program elsewhere belongs to no store") {
  const gov_test::TempDir temp;
  REQUIRE(gov::make_directories(temp / "gov/versions"));
  REQUIRE(gov::make_directories(temp / "project/shims"));
  for (const char* program : {"project/shims/go", "gov/go", "gov/versions/go", "gov/shims-old/go",
                              "gov/shims/deeper/go", "missing/shims/go"}) {
    CAPTURE(program);
    CHECK_FALSE(gov::root_around(temp / program));
  }
  CHECK_FALSE(gov::root_around("shims/go"));
  CHECK_FALSE(gov::root_around(""));
  CHECK_FALSE(gov::root_around("/"));
}

TEST_CASE("layout: the root that a program in a store passed on comes before the environment's") {
  const Variables variables = {{"HOME", "/h"}, {"GOV_ROOT", "/r"}, {"GOV_CALLER_ROOT", "/c/"}};
  CHECK(Layout::from_environment(environment(variables), "/usr/bin/gov")->root() == "/c");
  CHECK_FALSE(Layout::from_environment(environment({{"GOV_CALLER_ROOT", "c"}}), std::nullopt));
}

TEST_CASE("layout: without any hint it says what to set") {
  const std::optional<std::string> programs[] = {std::nullopt, "/usr/bin/gov",
                                                 "/opt/gov/shims-old/go", "go"};
  for (const auto& program : programs) {
    const auto layout = Layout::from_environment({}, program);
    REQUIRE_FALSE(layout);
    CHECK(layout.error().kind == gov::ErrorKind::usage);
    CHECK(layout.error().hint == "export GOV_ROOT=/path/to/gov");
  }
}

TEST_CASE("layout: roots that cannot work are refused") {
  struct Case {
    Variables variables;
    std::string hint;
  };
  const Case cases[] = {
      {{{"HOME", "/h"}, {"GOV_ROOT", "relative"}}, "unset GOV_ROOT"},
      {{{"HOME", "/h"}, {"GOV_ROOT", "~/gov"}}, "unset GOV_ROOT"},
      {{{"HOME", "/h"}, {"GOV_ROOT", "/r/../x"}}, "unset GOV_ROOT"},
      {{{"HOME", "/h"}, {"GOV_ROOT", "/r/.."}}, "unset GOV_ROOT"},
      {{{"HOME", "/h"}, {"GOV_ROOT", "/a:/b"}}, "unset GOV_ROOT"},
      {{{"HOME", "/h"}, {"GOV_CACHE", "cache"}}, "unset GOV_CACHE"},
      {{{"HOME", "/h:i"}}, "export GOV_ROOT=/path/to/gov"},
      {{{"HOME", "/h"}, {"XDG_DATA_HOME", "/h/../x"}}, "export GOV_ROOT=/path/to/gov"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.variables.back().second);
    const auto layout = Layout::from_environment(environment(c.variables), std::nullopt);
    REQUIRE_FALSE(layout);
    CHECK(layout.error().kind == gov::ErrorKind::usage);
    CHECK(layout.error().hint == c.hint);
    CHECK(layout.error().because.size() == 1);
  }
}

TEST_CASE("layout: a root with control characters is shown escaped") {
  const auto layout =
      Layout::from_environment(environment({{"GOV_ROOT", "\x1b[2J"}}), std::nullopt);
  REQUIRE_FALSE(layout);
  CHECK(layout.error().what.find('\x1b') == std::string::npos);
}

TEST_CASE("layout: the names of everything gov owns") {
  const Layout layout("/r", "/c");
  const gov::Version version = gov::Version::parse("1.20.0").value();
  const gov::Platform platform{"linux", "arm"};
  CHECK(gov::toolchain_name(version, platform) == "go1.20.linux-arm");
  CHECK(layout.versions() == "/r/versions");
  CHECK(layout.toolchain(version, platform) == "/r/versions/go1.20.linux-arm");
  CHECK(layout.records() == "/r/records");
  CHECK(layout.record(version, platform) == "/r/records/go1.20.linux-arm.json");
  CHECK(layout.staging() == "/r/staging");
  CHECK(layout.locks() == "/r/locks");
  CHECK(layout.lock(version, platform) == "/r/locks/go1.20.linux-arm");
  CHECK(layout.shims() == "/r/shims");
  CHECK(layout.program_link() == "/r/gov");
  CHECK(layout.shim_settings() == "/r/shim-settings");
  CHECK(layout.default_request() == "/r/default");
  CHECK(layout.partial_downloads() == "/c/partial");
  CHECK(layout.index_cache() == "/c/index");
}
