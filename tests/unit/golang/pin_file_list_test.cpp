// SPDX-License-Identifier: MIT
#include "golang/pin_file_list.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_CASE("pin file list: gov's own file comes first, then those of others in their order") {
  std::string names;
  for (const gov::PinFileKind& kind : gov::pin_file_kinds()) {
    if (kind.count != gov::PinFileCount::per_environment) names += std::string(kind.name) + " ";
  }
  // Those of mise are its LOCAL_CONFIG_FILENAMES from the last to the first.
  CHECK(names ==
        ".go-version "
        ".mise.local.toml mise.local.toml mise/config.local.toml .mise/config.local.toml "
        ".config/mise.local.toml .config/mise/mise.local.toml .config/mise/config.local.toml "
        ".mise.toml mise.toml mise/config.toml mise/conf.d .mise/config.toml .mise/conf.d "
        ".config/mise.toml .config/mise/mise.toml .config/mise/config.toml .config/mise/conf.d "
        ".tool-versions .prototools .vfox.toml vfox.toml .gvmrc ");
  CHECK(gov::own_pin_file() == ".go-version");
}

TEST_CASE("pin file list: the last of mise's environments comes first, its local files before it") {
  const std::vector<std::string> ci = {".mise.ci.local.toml",
                                       ".mise/config.ci.local.toml",
                                       "mise.ci.local.toml",
                                       "mise/config.ci.local.toml",
                                       ".config/mise.ci.local.toml",
                                       ".config/mise/config.ci.local.toml",
                                       ".mise.ci.toml",
                                       ".mise/config.ci.toml",
                                       "mise.ci.toml",
                                       "mise/config.ci.toml",
                                       ".config/mise.ci.toml",
                                       ".config/mise/config.ci.toml"};
  CHECK(gov::pin_files_of_environments("ci") == ci);
  const auto both = gov::pin_files_of_environments("dev,ci");
  REQUIRE(both.size() == 24);
  CHECK(both[0] == ".mise.ci.local.toml");
  CHECK(both[12] == ".mise.dev.local.toml");
  CHECK(gov::pin_files_of_environments("").empty());
  CHECK(gov::pin_files_of_environments(",../x,a/b").empty());
}

TEST_CASE("pin file list: of a folder the last name wins, and hidden files do not count") {
  CHECK(gov::pin_files_of_folder({".x.toml", "a.toml", "b", "b.json", "c.toml"}) ==
        std::vector<std::string>{"c.toml", "a.toml"});
}

TEST_CASE("pin file list: which names a pin file can have") {
  for (const char* name :
       {".go-version", "mise.toml", "mise.dev.toml", ".config/mise/config.a.b.local.toml",
        "mise/conf.d/x.toml", ".config/mise/conf.d/x.dev.toml"}) {
    CHECK_MESSAGE(gov::is_pin_file_name(name), name);
  }
  for (const char* name :
       {"", "go.mod", "mise/conf.d", "mise/conf.d/.x.toml", "mise/conf.d/a/x.toml", "mise/conf.d/x",
        "mise.a/b.toml", "x/mise.toml"}) {
    CHECK_FALSE_MESSAGE(gov::is_pin_file_name(name), name);
  }
}
