// SPDX-License-Identifier: MIT
#include "store/default_version.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "store/named_versions.hpp"
#include "support/temp_dir.hpp"

using gov_test::TempDir;

namespace {

gov::VersionRequest request(std::string_view text) {
  return gov::VersionRequest::parse(text).value();
}

}  // namespace

TEST_CASE("default version: kept as the request that was written") {
  const TempDir temp;
  const gov::Layout layout(temp / "new/root", temp / "cache");
  CHECK_FALSE(gov::read_default(layout).value());
  for (const char* text :
       {"1.24", "1.20.0", "stable", ">=1.21 <1.23", "system", "work", "1.22.5/arm64"}) {
    CAPTURE(text);
    REQUIRE(gov::write_default(layout, request(text)));
    const auto read = gov::read_default(layout).value();
    REQUIRE(read);
    CHECK(read->to_string() == text);
  }
  CHECK(gov::read_file(layout.default_request(), 100).value() == "1.22.5/arm64\n");
  CHECK(gov::clear_default(layout));
  CHECK(gov::clear_default(layout));
  CHECK_FALSE(gov::read_default(layout).value());
}

TEST_CASE("default version: an empty file sets none, blanks and CRLF do no harm") {
  const TempDir temp;
  const gov::Layout layout(temp.path(), temp / "cache");
  REQUIRE(gov::write_file_atomically(layout.default_request(), " \r\n"));
  CHECK_FALSE(gov::read_default(layout).value());
  REQUIRE(gov::write_file_atomically(layout.default_request(), "\t go1.22 \r\n"));
  CHECK(gov::read_default(layout).value()->to_string() == "1.22");
}

TEST_CASE("default version: a broken file is named, its text escaped, and the way out is told") {
  const TempDir temp;
  const gov::Layout layout(temp.path(), temp / "cache");
  for (const std::string& text :
       {std::string("../../evil"), std::string("1.21\n1.22"), std::string("\x1b[2J"),
        std::string("1.22\0", 5), std::string(5000, '1')}) {
    REQUIRE(gov::write_file_atomically(layout.default_request(), text));
    const auto read = gov::read_default(layout);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == gov::ErrorKind::failure);
    CHECK(read.error().what.find(layout.default_request()) != std::string::npos);
    for (const std::string& reason : read.error().because)
      CHECK(reason.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("default version: a FIFO or a directory in its place is an error, not a hang") {
  const TempDir temp;
  const gov::Layout layout(temp.path(), temp / "cache");
  REQUIRE(::mkfifo(layout.default_request().c_str(), 0600) == 0);
  CHECK_FALSE(gov::read_default(layout));
  REQUIRE(gov::clear_default(layout));
  REQUIRE(gov::make_directories(layout.default_request()));
  CHECK_FALSE(gov::read_default(layout));
  CHECK_FALSE(gov::write_default(layout, request("1.22")));
  CHECK_FALSE(gov::clear_default(layout));
}

TEST_CASE("default version: aliases and links are followed to what is installed") {
  const TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  const gov::Stores stores{{layout.versions()}};
  const gov::HostPlatforms host{{"linux", "amd64"}};
  const std::string goroot = layout.versions() + "/go1.24.9.linux-amd64";
  REQUIRE(gov::make_directories(goroot));
  const auto found = [&] { return gov::find_default(layout, stores, host).value(); };
  CHECK_FALSE(found());
  REQUIRE(gov::write_alias(layout, "work", request("1.24")));
  REQUIRE(gov::write_alias(layout, "job", request("work")));
  REQUIRE(gov::write_default(layout, request("job")));
  REQUIRE(found()->toolchain);
  CHECK(found()->toolchain->goroot == goroot);
  CHECK(found()->request.to_string() == "job");
  REQUIRE(gov::write_default(layout, request("unknown")));
  CHECK_FALSE(found()->toolchain);
  const std::string sdk = temp / "sdk";
  REQUIRE(gov::make_directories(sdk + "/bin"));
  REQUIRE(gov::write_file_atomically(sdk + "/bin/go", "", 0755));
  REQUIRE(gov::write_file_atomically(sdk + "/VERSION", "go1.99.1\n"));
  REQUIRE(gov::write_link(layout, "tip", sdk));
  REQUIRE(gov::write_default(layout, request("tip")));
  CHECK(found()->toolchain->goroot == sdk);
  // In a circle.
  REQUIRE(gov::write_alias(layout, "work", request("job")));
  REQUIRE(gov::write_default(layout, request("work")));
  CHECK_FALSE(gov::find_default(layout, stores, host));
}

TEST_CASE("default version: a new store waits for its first one, which replaces none") {
  const TempDir temp;
  const gov::Layout layout(temp / "root", temp / "cache");
  CHECK(gov::awaits_first_default(layout));
  CHECK(gov::write_first_default(layout, request("1.27")).value());
  CHECK_FALSE(gov::awaits_first_default(layout));
  CHECK_FALSE(gov::write_first_default(layout, request("1.24")).value());
  CHECK(gov::read_default(layout).value()->to_string() == "1.27");
  REQUIRE(gov::clear_default(layout));
  CHECK(gov::awaits_first_default(layout));
  REQUIRE(gov::make_directories(layout.versions() + "/go1.24.9.linux-amd64"));
  CHECK_FALSE(gov::awaits_first_default(layout));
  REQUIRE(gov::remove_tree(layout.versions()));
  REQUIRE(gov::write_file_atomically(layout.default_request(), "no version!"));
  CHECK_FALSE(gov::awaits_first_default(layout));
  CHECK_FALSE(gov::write_first_default(layout, request("1.24")));
}
