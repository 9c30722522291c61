// SPDX-License-Identifier: MIT
#include "fetch/partial_file.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include "base/file.hpp"
#include "support/temp_dir.hpp"

namespace {

const gov::PartialNote kNote{"https://h/x.tar.gz", "\"v1\"", 10};

std::span<const std::byte> bytes(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

}  // namespace

TEST_CASE("partial file: the note round-trips") {
  const auto parsed = gov::parse_partial_note(gov::to_string(kNote));
  REQUIRE(parsed);
  CHECK(parsed->url == kNote.url);
  CHECK(parsed->etag == kNote.etag);
  CHECK(parsed->total == kNote.total);
}

TEST_CASE("partial file: any other note is no note") {
  for (const std::string text :
       {"", "garbage", "gov-partial 2\nurl u\netag \"a\"\ntotal 1\n",
        "gov-partial 1\nurl u\netag W/\"a\"\ntotal 1\n",
        "gov-partial 1\nurl u\netag \"a\"\ntotal -1\n",
        "gov-partial 1\nurl u\netag \"a\"\ntotal 1\nmore\n",
        "gov-partial 1\nurl u\netag \"a\"\ntotal 1", "gov-partial 1\netag \"a\"\nurl u\ntotal 1\n",
        "gov-partial 1\nurl u\netag \"\ra\"\ntotal 1\n"}) {
    CAPTURE(text);
    CHECK_FALSE(gov::parse_partial_note(text));
  }
}

TEST_CASE("partial file: what was written is found again") {
  const gov_test::TempDir dir;
  {
    auto partial = gov::PartialFile::create(dir / "p", kNote);
    REQUIRE(partial);
    CHECK(partial->append(bytes("abc")));
    CHECK(partial->append(bytes("de")));
  }
  CHECK((gov::status_of(dir / "p")->st_mode & 0777U) == 0600U);
  CHECK((gov::status_of(dir / "p.meta")->st_mode & 0777U) == 0600U);
  const auto found = gov::PartialFile::open(dir / "p");
  REQUIRE(found);
  CHECK(found->size() == 5);
  std::string text(9, ' ');
  const auto count = found->read_at(1, std::as_writable_bytes(std::span(text)));
  CHECK(text.substr(0, *count) == "bcde");
}

TEST_CASE("partial file: links, strange files and too large ones are not used") {
  const gov_test::TempDir dir;
  REQUIRE(gov::write_file_atomically(dir / "p.meta", gov::to_string(kNote)));
  CHECK_FALSE(gov::PartialFile::open(dir / "p"));
  REQUIRE(gov::write_file_atomically(dir / "real", "abc"));
  REQUIRE(::symlink((dir / "real").c_str(), (dir / "p").c_str()) == 0);
  CHECK_FALSE(gov::PartialFile::open(dir / "p"));
  REQUIRE(::unlink((dir / "p").c_str()) == 0);
  REQUIRE(::mkfifo((dir / "p").c_str(), 0600) == 0);
  CHECK_FALSE(gov::PartialFile::open(dir / "p"));
  REQUIRE(::unlink((dir / "p").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(dir / "p", "elevenbytes"));
  CHECK_FALSE(gov::PartialFile::open(dir / "p"));
  REQUIRE(gov::write_file_atomically(dir / "p", "tenbytes.."));
  CHECK(gov::PartialFile::open(dir / "p"));
}

TEST_CASE("partial file: creating does not write through a link") {
  const gov_test::TempDir dir;
  REQUIRE(gov::write_file_atomically(dir / "victim", "precious"));
  REQUIRE(::symlink((dir / "victim").c_str(), (dir / "p").c_str()) == 0);
  REQUIRE(::symlink((dir / "victim").c_str(), (dir / "p.meta").c_str()) == 0);
  auto partial = gov::PartialFile::create(dir / "p", kNote);
  REQUIRE(partial);
  CHECK(partial->append(bytes("abc")));
  CHECK(gov::read_file(dir / "victim", 100).value() == "precious");
}

TEST_CASE("partial file: discarding leaves nothing") {
  const gov_test::TempDir dir;
  REQUIRE(gov::PartialFile::create(dir / "p", kNote));
  gov::discard_partial(dir / "p");
  CHECK_FALSE(gov::status_of_link(dir / "p"));
  CHECK_FALSE(gov::status_of_link(dir / "p.meta"));
  gov::discard_partial(dir / "p");
}
