// SPDX-License-Identifier: MIT
#include "resolve/pin_writing.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "support/temp_dir.hpp"

namespace {

const gov::VersionRequest kRequest =  // NOLINT: test data
    gov::VersionRequest::exactly(*gov::Version::parse("1.22.5"));

}  // namespace

TEST_CASE("pin writing: makes the file, and changes nothing in it but the request") {
  const gov_test::TempDir temp;
  const gov::VersionRequest first = gov::VersionRequest::exactly(*gov::Version::parse("1.22.5"));
  const auto file = gov::write_pin(temp.path(), first);
  REQUIRE(file);
  CHECK(*file == temp / ".go-version");
  CHECK(gov::read_file(*file, 4096).value() == "1.22.5\n");
  REQUIRE(gov::write_file_atomically(*file, "# ours\n1.22.5\n"));
  REQUIRE(
      gov::write_pin(temp.path(), gov::VersionRequest::exactly(*gov::Version::parse("1.23.1"))));
  CHECK(gov::read_file(*file, 4096).value() == "# ours\n1.23.1\n");
}

TEST_CASE("pin writing: never through a link, which comes with the project") {
  const gov_test::TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "keys", "secret\n"));
  for (const std::string& target : {temp / "keys", temp / "missing"}) {
    ::unlink((temp / ".go-version").c_str());
    REQUIRE(::symlink(target.c_str(), (temp / ".go-version").c_str()) == 0);
    const auto written = gov::write_pin(temp.path(), kRequest);
    REQUIRE_FALSE(written);
    CHECK(written.error().kind == gov::ErrorKind::failure);
    CHECK(written.error().because.front().find(target) != std::string::npos);
    CHECK(written.error().hint == "rm " + temp / ".go-version" + " && gov local 1.22.5");
    CHECK_FALSE(gov::check_pin_file(temp.path(), kRequest));
    CHECK_FALSE(gov::remove_pin(temp.path()));
  }
  CHECK(gov::read_file(temp / "keys", 100).value() == "secret\n");
  CHECK_FALSE(gov::status_of(temp / "missing"));
}

TEST_CASE("pin writing: what is no file is not replaced") {
  const gov_test::TempDir temp;
  REQUIRE(gov::make_directories(temp / ".go-version"));
  CHECK_FALSE(gov::write_pin(temp.path(), kRequest));
  CHECK_FALSE(gov::remove_pin(temp.path()));
  CHECK(gov::is_directory(temp / ".go-version"));
}

TEST_CASE("pin writing: a pin is taken out, and with it a file that held nothing else") {
  const gov_test::TempDir temp;
  CHECK_FALSE(gov::remove_pin(temp.path()).value());
  const std::string file = temp / ".go-version";
  REQUIRE(gov::write_file_atomically(file, "# ours\n1.22.5 # old\n"));
  auto removed = gov::remove_pin(temp.path()).value();
  REQUIRE(removed);
  CHECK(removed->request.to_string() == "1.22.5");
  CHECK_FALSE(removed->is_file_removed);
  CHECK(gov::read_file(file, 100).value() == "# ours\n# old\n");
  CHECK_FALSE(gov::remove_pin(temp.path()).value());
  REQUIRE(gov::write_pin(temp.path(), kRequest));
  CHECK(gov::remove_pin(temp.path()).value());
  REQUIRE(gov::write_file_atomically(file, "1.22.5\n"));
  removed = gov::remove_pin(temp.path()).value();
  REQUIRE(removed);
  CHECK(removed->is_file_removed);
  CHECK_FALSE(gov::status_of_link(file));
  // What cannot be understood is not thrown away.
  REQUIRE(gov::write_file_atomically(file, "1.22.5\n1.23.1\n"));
  const auto refused = gov::remove_pin(temp.path());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what.starts_with(file + ":2:1: "));
  CHECK(gov::is_regular_file(file));
}
