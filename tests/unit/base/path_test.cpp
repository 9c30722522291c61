// SPDX-License-Identifier: MIT
#include "base/path.hpp"

#include <doctest/doctest.h>

#include <vector>

TEST_CASE("path: what lies below a directory is told by whole names") {
  struct Case {
    std::string_view path;
    std::string_view directory;
    std::optional<std::string_view> part;
  };
  const Case cases[] = {
      {"/a/b/c", "/a", "b/c"},      {"/a", "/", "a"},
      {"/ab", "/a", std::nullopt},  {"/a", "/a", std::nullopt},
      {"/a/", "/a", std::nullopt},  {"/", "/", std::nullopt},
      {"/b/a", "/a", std::nullopt},
  };
  for (const Case& c : cases) {
    CAPTURE(c.path);
    CHECK(gov::part_below(c.path, c.directory) == c.part);
    CHECK(gov::lies_below(c.path, c.directory) == c.part.has_value());
  }
}

TEST_CASE("path: the root needs no slash of its own") {
  CHECK(gov::path_in("/", "a") == "/a");
  CHECK(gov::path_in("/a", "b") == "/a/b");
  CHECK(gov::without_trailing_slashes("/a//") == "/a");
  CHECK(gov::without_trailing_slashes("//") == "/");
  CHECK(gov::without_trailing_slashes("").empty());
}

TEST_CASE("path: absolute paths begin with a slash and can be shown") {
  CHECK(gov::is_absolute_path("/a b"));
  CHECK_FALSE(gov::is_absolute_path("a"));
  CHECK_FALSE(gov::is_absolute_path(""));
  CHECK_FALSE(gov::is_absolute_path("/a\nb"));
}

TEST_CASE("path: a walk goes up to the root, or until it is told to end") {
  const auto walked = [](std::string_view from, std::string_view last) {
    std::vector<std::string> seen;
    gov::walk_up(from, [&](std::string_view here) {
      seen.emplace_back(here);
      return here == last;
    });
    return seen;
  };
  CHECK(walked("/a/b", "") == std::vector<std::string>{"/a/b", "/a", "/"});
  CHECK(walked("/a/b", "/a") == std::vector<std::string>{"/a/b", "/a"});
  CHECK(walked("/", "") == std::vector<std::string>{"/"});
  CHECK(walked("relative", "") == std::vector<std::string>{"relative"});
}
