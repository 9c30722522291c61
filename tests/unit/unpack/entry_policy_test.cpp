// SPDX-License-Identifier: MIT
#include "unpack/entry_policy.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using gov::EntryFacts;
using gov::EntryPlan;
using gov::EntryType;

namespace {

EntryFacts file(std::string_view name, std::int64_t size = 1, unsigned mode = 0644) {
  return {name, EntryType::file, size, mode, false};
}

EntryFacts directory(std::string_view name) { return {name, EntryType::directory, 0, 0755, false}; }

gov::Result<EntryPlan> decide(const EntryFacts& facts) { return gov::decide_entry(facts, {}, {}); }

void check_refused(const EntryFacts& facts, std::string_view reason) {
  CAPTURE(facts.name);
  const auto plan = decide(facts);
  REQUIRE_FALSE(plan);
  CHECK(plan.error().kind == gov::ErrorKind::integrity);
  REQUIRE(plan.error().because.size() == 1);
  CHECK(plan.error().because[0] == reason);
}

}  // namespace

TEST_CASE("entry policy: what may be written, and where") {
  using Components = std::vector<std::string_view>;
  CHECK(decide(directory("go"))->components.empty());
  CHECK(decide(directory("go/"))->components.empty());
  CHECK(decide(directory("go/src/"))->components == Components{"src"});
  CHECK(decide(directory("go/src"))->action == EntryPlan::Action::make_directory);

  const auto plan = decide(file("go/bin/go", 5));
  REQUIRE(plan);
  CHECK(plan->action == EntryPlan::Action::write_file);
  CHECK(plan->components == Components{"bin", "go"});
  CHECK(plan->size == 5);
  CHECK(decide(file("go/test/\u00defoo.go"))->components == Components{"test", "\u00defoo.go"});
  CHECK(decide(file("go/...")));
  CHECK(decide(file("go/-rf")));
  CHECK(decide(file("go/a b")));
}

TEST_CASE("entry policy: only the owner's execute bit of a mode counts") {
  CHECK(decide(file("go/a", 0, 0644))->mode == 0644);
  CHECK(decide(file("go/a", 0, 0755))->mode == 0755);
  CHECK(decide(file("go/a", 0, 06777))->mode == 0755);
  CHECK(decide(file("go/a", 0, 0666))->mode == 0644);
  CHECK(decide(file("go/a", 0, 0011))->mode == 0644);
  CHECK(decide(file("go/a", 0, 0))->mode == 0644);
  CHECK(decide({"go/d", EntryType::directory, 0, 01777, false})->mode == 0755);
  CHECK(decide({"go/d", EntryType::directory, 0, 0, false})->mode == 0755);
}

TEST_CASE("entry policy: types are refused by name") {
  const auto refused = [](EntryType type, std::string_view reason) {
    check_refused({"go/x", type, 0, 0644, false}, reason);
  };
  refused(EntryType::hard_link, "it is a hard link; links are not allowed");
  refused(EntryType::symbolic_link, "it is a symbolic link; links are not allowed");
  refused(EntryType::character_device, "it is a character device");
  refused(EntryType::block_device, "it is a block device");
  refused(EntryType::fifo, "it is a FIFO");
  refused(EntryType::contiguous, "it is a contiguous file");
  refused(EntryType::sparse, "it is a sparse file");
  refused(EntryType::unknown, "it is of an unknown type");
  check_refused({"go/x", EntryType::file, 0, 0644, true},
                "it has a link target; links are not allowed");
}

TEST_CASE("entry policy: names are refused") {
  struct Case {
    std::string name;
    std::string_view reason;
  };
  const Case cases[] = {
      {"", "its name is empty"},
      {"/go/x", "its path is absolute"},
      {"/", "its path is absolute"},
      {"go/../x", "its path has a component . or .."},
      {"go/..", "its path has a component . or .."},
      {"../go/x", "its path has a component . or .."},
      {"./go/x", "its path has a component . or .."},
      {"go/./x", "its path has a component . or .."},
      {"go//x", "its path has an empty component"},
      {"go/x/", "it is a file, but its name ends in a slash"},
      {"go", "it is a file in place of the directory go/"},
      {"Go/x", "it is not below go/"},
      {"gox", "it is not below go/"},
      {"go1/x", "it is not below go/"},
      {"x", "it is not below go/"},
      {"go/a\\b", "its name contains a backslash"},
      {"go/a\nb", "its name is not printable UTF-8"},
      {"go/\x1b[2J", "its name is not printable UTF-8"},
      {"go/a\x7f", "its name is not printable UTF-8"},
      {std::string("go/a\0b", 6), "its name is not printable UTF-8"},
      {"go/\xff", "its name is not printable UTF-8"},
      {"go/\xc0\xaf", "its name is not printable UTF-8"},
      {"go/\xed\xa0\x80", "its name is not printable UTF-8"},
      {"go/\u202egnp.go", "its name is not printable UTF-8"},
      {"go/" + std::string(256, 'a'), "its path has a component that is too long"},
      {"go/" + std::string(1022, 'a'), "its name is too long"},
  };
  for (const Case& c : cases) check_refused(file(c.name), c.reason);
  check_refused(directory("go//"), "its path has an empty component");
  check_refused(directory("go/../"), "its path has a component . or ..");
  CHECK(decide(file("go/" + std::string(255, 'a'))));
}

TEST_CASE("entry policy: a refusal shows the name escaped") {
  const auto plan = decide(file("go/\x1b[2J\n"));
  REQUIRE_FALSE(plan);
  CHECK(plan.error().what == "refused the archive entry \"go/\\x1b[2J\\n\"");
}

TEST_CASE("entry policy: nesting is limited") {
  std::string name = "go";
  for (int i = 0; i < 39; ++i) name += "/d";
  CHECK(decide(file(name)));
  check_refused(file(name + "/d"), "it is nested deeper than 40");
}

TEST_CASE("entry policy: sizes and numbers are limited") {
  constexpr std::int64_t kGiB = std::int64_t{1} << 30;
  CHECK(decide(file("go/x", kGiB)));
  check_refused(file("go/x", kGiB + 1), "it is larger than 1.0 GB");
  check_refused(file("go/x", std::numeric_limits<std::int64_t>::max()), "it is larger than 1.0 GB");
  check_refused(file("go/x", -1), "its size is negative");
  check_refused(file("go/x", std::numeric_limits<std::int64_t>::min()), "its size is negative");
  check_refused({"go/d", EntryType::directory, 1, 0755, false}, "it is a directory with content");

  gov::Limits limits;
  limits.entries = 2;
  limits.total_bytes = 10;
  gov::EntryPolicy policy(limits);
  CHECK(policy.decide(file("go/a", 6)));
  CHECK_FALSE(policy.decide(file("go/b", 5)));
  CHECK(policy.decide(file("go/b", 4)));
  CHECK(policy.totals().entries == 2);
  CHECK(policy.totals().bytes == 10);
  const auto third = policy.decide(file("go/c", 0));
  REQUIRE_FALSE(third);
  CHECK(third.error().because[0] == "the archive contains more than 2 entries");
}

TEST_CASE("entry policy: names that differ only in case are refused on request") {
  gov::Limits limits;
  CHECK(gov::EntryPolicy(limits).decide(file("go/A")));
  gov::EntryPolicy indifferent(limits);
  CHECK(indifferent.decide(file("go/a")));
  CHECK(indifferent.decide(file("go/A")));

  limits.refuse_case_collisions = true;
  gov::EntryPolicy strict(limits);
  CHECK(strict.decide(directory("go/src/")));
  CHECK(strict.decide(file("go/src/a")));
  CHECK(strict.decide(file("go/src/b")));
  const auto same_file = strict.decide(file("go/src/A"));
  REQUIRE_FALSE(same_file);
  CHECK(same_file.error().because[0] == "it differs only in case from \"src/a\"");
  CHECK_FALSE(strict.decide(file("go/Src/c")));
}
