// SPDX-License-Identifier: MIT
#include "base/environment.hpp"

#include <doctest/doctest.h>

namespace {

std::vector<std::string> lines_of(const gov::Environment& environment) {
  return {environment.entries().begin(), environment.entries().end()};
}

std::vector<std::string> lines_of(const std::vector<char*>& block) {
  REQUIRE(block.back() == nullptr);
  return {block.begin(), block.end() - 1};
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("environment: finds whole names only, and tells empty from missing") {
  const char* const block[] = {"HOMEX=/x", "HOME=/h", "EMPTY=", "junk", "A=b=c", nullptr};
  const auto environment = gov::Environment::from_block(block);
  CHECK(environment.find("HOME") == "/h");
  CHECK(environment.find("A") == "b=c");
  CHECK(environment.find("EMPTY") == "");
  CHECK_FALSE(environment.find_non_empty("EMPTY"));
  CHECK(environment.find_non_empty("HOME") == "/h");
  for (const char* name : {"HOM", "junk", "X", "home"}) {
    CAPTURE(name);
    CHECK_FALSE(environment.find(name));
  }
}

TEST_CASE("environment: what is not touched passes through in order, odd entries too") {
  const char* const block[] = {"B=1", "junk", "=odd", "A=\xff\x1b", "B=2", nullptr};
  const auto environment = gov::Environment::from_block(block);
  CHECK(lines_of(environment.block()) == Lines{"B=1", "junk", "=odd", "A=\xff\x1b", "B=2"});
  CHECK(gov::Environment::from_block(nullptr).block() == std::vector<char*>{nullptr});
}

TEST_CASE("environment: set replaces in place or appends, and ends duplicates") {
  const char* const block[] = {"A=1", "B=1", "A=2", "C=1", "A=3", nullptr};
  auto environment = gov::Environment::from_block(block);
  CHECK(environment.find("A") == "1");
  environment.set("A", "new");
  environment.set("D", "");
  environment.set("D", "4");
  CHECK(lines_of(environment) == Lines{"A=new", "B=1", "C=1", "D=4"});
  CHECK(lines_of(environment.block()) == lines_of(environment));
}

TEST_CASE("environment: unset removes every occurrence") {
  const char* const block[] = {"A=1", "B=1", "A=2", nullptr};
  auto environment = gov::Environment::from_block(block);
  environment.unset("A");
  environment.unset("MISSING");
  CHECK(lines_of(environment) == Lines{"B=1"});
}

TEST_CASE("environment: a value may come from the environment itself") {
  gov::Environment environment;
  environment.set("A", "one");
  environment.set("B", *environment.find("A"));
  environment.set("A", *environment.find("B"));
  environment.unset("B");
  CHECK(environment.find("A") == "one");
}

TEST_CASE("environment: a copy outlives and does not disturb its original") {
  gov::Environment copy;
  {
    gov::Environment original;
    original.set("A", "a value that is too long for a short string");
    copy = original;
    copy.set("B", "2");
    CHECK_FALSE(original.find("B"));
  }
  CHECK(copy.find("A") == "a value that is too long for a short string");
  CHECK(copy.find("B") == "2");
}
