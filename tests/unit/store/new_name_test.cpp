// SPDX-License-Identifier: MIT
#include "store/new_name.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/tree_removal.hpp"
#include "store/named_versions.hpp"
#include "support/temp_dir.hpp"

using gov::ErrorKind;

namespace {

const gov::Platform kHost{"linux", "amd64"};  // NOLINT: test data

gov::VersionRequest request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

/// A store, an SDK beside it, and what a test asks of them.
class Names {
 public:
  Names() {
    REQUIRE(gov::make_directories(sdk() + "/bin"));
    REQUIRE(gov::write_file_atomically(sdk() + "/bin/go", "#!/bin/sh\n", 0755));
    REQUIRE(gov::write_file_atomically(sdk() + "/VERSION", "go1.25.1\n"));
  }

  [[nodiscard]] std::string sdk() const { return temp_ / "sdk"; }
  [[nodiscard]] const gov::Layout& layout() const { return layout_; }

  [[nodiscard]] gov::Result<void> alias(const std::string& name, std::string_view text) const {
    return gov::give_alias(layout_, name, request(text), kHost);
  }
  [[nodiscard]] std::string alias_text(const std::string& name) const {
    const auto found = gov::read_alias(layout_, name).value();
    return found ? found->to_string() : "(none)";
  }

 private:
  gov_test::TempDir temp_;
  gov::Layout layout_{temp_ / "root", temp_ / "cache"};
};

}  // namespace

TEST_CASE("new name: a circle is refused, and what the name meant before stays") {
  const Names names;
  REQUIRE(names.alias("work", "1.24"));
  REQUIRE(names.alias("team", "work"));
  CHECK(names.alias("work", "team").error().kind == ErrorKind::failure);
  CHECK(names.alias_text("work") == "1.24");
  CHECK(names.alias("self", "self").error().what == "the alias \"self\" refers to itself");
  CHECK(names.alias_text("self") == "(none)");
  // What nobody has named yet may be named later.
  REQUIRE(names.alias("early", "later"));
  REQUIRE(names.alias("work", "1.23"));
  CHECK(names.alias_text("work") == "1.23");
}

TEST_CASE("new name: a name means one thing") {
  const Names names;
  REQUIRE(names.alias("work", "1.24"));
  CHECK(gov::give_link(names.layout(), "mine", names.sdk()).value() ==
        gov::canonical_path(names.sdk()));
  CHECK(names.alias("mine", "1.24").error().hint == "gov link --remove mine");
  CHECK(gov::give_link(names.layout(), "work", names.sdk()).error().hint ==
        "gov alias --remove work");
  CHECK(names.alias("latest", "1.24").error().kind == ErrorKind::usage);
  CHECK(gov::give_link(names.layout(), "gone", names.sdk() + "/none").error().kind ==
        ErrorKind::usage);
}

TEST_CASE("new name: an alias of a link that broke is refused") {
  const Names names;
  REQUIRE(gov::give_link(names.layout(), "mine", names.sdk()));
  REQUIRE(names.alias("own", "mine"));
  REQUIRE(gov::remove_tree(names.sdk()));
  CHECK(names.alias("other", "mine").error().kind == ErrorKind::not_installed);
  CHECK(names.alias_text("other") == "(none)");
}
