// SPDX-License-Identifier: MIT
#include "store/usable_request.hpp"

#include <doctest/doctest.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "store/named_versions.hpp"
#include "support/temp_dir.hpp"

using gov::ErrorKind;

namespace {

const gov::Platform kHost{"linux", "amd64"};  // NOLINT: test data

gov::VersionRequest request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

/// A store in which work is an alias and mine a linked SDK.
gov::Layout with_names(const gov_test::TempDir& temp) {
  gov::Layout layout(temp / "root", temp / "cache");
  const std::string sdk = temp / "sdk";
  REQUIRE(gov::make_directories(sdk + "/bin"));
  REQUIRE(gov::write_file_atomically(sdk + "/bin/go", "#!/bin/sh\n", 0755));
  REQUIRE(gov::write_file_atomically(sdk + "/VERSION", "go1.25.1\n"));
  REQUIRE(gov::write_alias(layout, "work", request("1.24")));
  REQUIRE(gov::write_link(layout, "mine", sdk));
  return layout;
}

}  // namespace

TEST_CASE("usable request: a name counts while something has it") {
  const gov_test::TempDir temp;
  const gov::Layout layout = with_names(temp);
  const auto is_usable = [&](std::string_view text) {
    return gov::check_usable(layout, request(text), kHost).has_value();
  };
  for (const char* text : {"1.22.5", "work", "mine", "system", "latest"}) {
    CAPTURE(text);
    CHECK(is_usable(text));
  }
  CHECK_FALSE(is_usable("nobody"));
  const auto lates = gov::check_usable(layout, request("lates"), kHost);
  CHECK(lates.error().because == std::vector<std::string>{"did you mean latest?"});
}

TEST_CASE("usable request: only what can be published is left without its name") {
  const gov_test::TempDir temp;
  const gov::Layout layout = with_names(temp);
  const auto meant = [&](std::string_view text) {
    return gov::without_name(layout, request(text), kHost);
  };
  CHECK(meant("work")->to_string() == "1.24");
  CHECK(meant("1.22.5")->to_string() == "1.22.5");
  CHECK(meant("nobody").error().kind == ErrorKind::usage);
  CHECK(meant("mine").error().what == "there is nothing to install for \"mine\"");
}
