// SPDX-License-Identifier: MIT
#include "store/alias_chain.hpp"

#include <doctest/doctest.h>

#include <map>

namespace {

using Aliases = std::map<std::string, std::string>;

gov::VersionRequest request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

gov::Result<gov::VersionRequest> followed(std::string_view text, const Aliases& aliases) {
  return gov::follow_aliases(
      request(text),
      [&](const std::string& name) -> gov::Result<std::optional<gov::VersionRequest>> {
        const auto found = aliases.find(name);
        if (found == aliases.end()) return std::optional<gov::VersionRequest>();
        if (found->second == "(broken)") return gov::fail(gov::ErrorKind::failure, "it is broken");
        return std::optional(request(found->second));
      });
}

std::string meant(std::string_view text, const Aliases& aliases) {
  const auto meaning = followed(text, aliases);
  return meaning ? meaning->to_string() : meaning.error().what;
}

}  // namespace

TEST_CASE("alias chain: a name is followed to a request, or to a name that is no alias") {
  const Aliases aliases = {
      {"work", "team"}, {"team", "1.24"}, {"own", "sdk"}, {"sys", "system"}, {"bad", "(broken)"}};
  struct Case {
    const char* text;
    const char* meaning;
  };
  const Case cases[] = {
      {"1.22.5", "1.22.5"}, {"stable", "stable"}, {"team", "1.24"},     {"work", "1.24"},
      {"own", "sdk"},       {"sys", "system"},    {"nobody", "nobody"}, {"bad", "it is broken"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(meant(c.text, aliases) == c.meaning);
  }
}

TEST_CASE("alias chain: circles of any length are refused, and named by where they were entered") {
  CHECK(meant("a", {{"a", "a"}}) == "the alias \"a\" refers to itself");
  CHECK(meant("a", {{"a", "b"}, {"b", "a"}}) == "the alias \"a\" refers to itself");
  CHECK(meant("in", {{"in", "a"}, {"a", "b"}, {"b", "c"}, {"c", "a"}}) ==
        "the alias \"in\" refers to itself");
}

TEST_CASE("alias chain: seven names on the way are allowed, and no more than that") {
  Aliases aliases = {{"a1", "1.24"}};
  for (int depth = 2; depth <= 8; ++depth)
    aliases["a" + std::to_string(depth)] = "a" + std::to_string(depth - 1);
  CHECK(meant("a7", aliases) == "1.24");
  CHECK(meant("a8", aliases) == "the alias \"a8\" refers to itself");
}
