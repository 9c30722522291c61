// SPDX-License-Identifier: MIT
#include "unpack/zip_reader.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>

#include <string>
#include <vector>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/unique_fd.hpp"
#include "support/temp_dir.hpp"
#include "support/zip_builder.hpp"
#include "unpack/unpack.hpp"

using gov_test::ZipBuilder;
using gov_test::ZipEntry;

namespace {

struct ReadEntry {
  std::string name;
  gov::EntryType type;
  std::string content;
};

gov::Expected<std::vector<ReadEntry>, gov::UnpackFailure> read_all(const std::string& zip) {
  const gov_test::TempDir dir;
  REQUIRE(gov::write_file_atomically(dir / "zip", zip));
  const std::string path = dir / "zip";
  const gov::UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  gov::ZipReader reader(file.number());
  std::vector<ReadEntry> entries;
  for (;;) {
    GOV_TRY_ASSIGN(const auto facts, reader.next_entry());
    if (!facts) return entries;
    ReadEntry entry{std::string(facts->name), facts->type, {}};
    for (;;) {
      GOV_TRY_ASSIGN(const auto piece, reader.next_data());
      if (piece.empty()) break;
      entry.content.append(reinterpret_cast<const char*>(piece.data()), piece.size());
    }
    entries.push_back(std::move(entry));
  }
}

}  // namespace

TEST_CASE("zip reader: entries and their content") {
  const auto entries =
      read_all(ZipBuilder()
                   .add({.name = "a/b", .content = "one"})
                   .add({.name = "._c", .content = ""})
                   .add({.name = "d", .content = std::string(200'000, 'x'), .mode = 0})
                   .add({.name = "e/", .content = "", .mode = 040755})
                   .add({.name = "l", .content = "/etc", .mode = 0120777})
                   .zip());
  REQUIRE(entries);
  REQUIRE(entries->size() == 5);
  CHECK((*entries)[0].name == "a/b");
  CHECK((*entries)[0].content == "one");
  CHECK((*entries)[1].name == "._c");
  CHECK((*entries)[2].content.size() == 200'000);
  CHECK((*entries)[2].type == gov::EntryType::file);
  CHECK((*entries)[3].type == gov::EntryType::directory);
  CHECK((*entries)[4].type == gov::EntryType::symbolic_link);
}

TEST_CASE("zip reader: what is broken or odd is the archive's fault") {
  const std::string sound = ZipBuilder().add({.name = "a", .content = "one"}).zip();
  const std::string bad[] = {
      "",
      "PK\x03\x04",
      "<html>",
      sound.substr(0, sound.size() / 2),
      ZipBuilder().add({.name = "a", .content = "one", .has_right_checksum = false}).zip(),
      ZipBuilder().add({.name = "\xC3\xBE", .content = "", .flags = 0x800}).zip(),
      ZipBuilder().add({.name = "\xFE", .content = ""}).zip(),
      ZipBuilder().add({.name = "a", .content = "one", .flags = 1}).zip(),
  };
  for (const std::string& zip : bad) {
    CAPTURE(zip);
    const auto entries = read_all(zip);
    REQUIRE_FALSE(entries);
    CHECK(entries.error().kind == gov::ErrorKind::integrity);
    CHECK(entries.error().fault == gov::UnpackFailure::Fault::archive);
  }
}

TEST_CASE("zip reader: a name that is used twice is refused when it is unpacked") {
  const std::string twice[] = {
      ZipBuilder()
          .add({.name = "go/a", .content = "one"})
          .add({.name = "go/a", .content = "two"})
          .zip(),
      ZipBuilder()
          .add({.name = "go/a", .content = "one"})
          .add({.name = "go/a/b", .content = "two"})
          .zip(),
      ZipBuilder()
          .add({.name = "go/a/b", .content = "one"})
          .add({.name = "go/a", .content = "two"})
          .zip(),
  };
  for (const std::string& zip : twice) {
    const gov_test::TempDir dir;
    REQUIRE(gov::write_file_atomically(dir / "zip", zip));
    REQUIRE(gov::make_directories(dir / "root"));
    const std::string path = dir / "zip";
    const gov::UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    gov::ZipReader reader(file.number());
    gov::UnpackObserver observer;
    const auto unpacked = gov::unpack(reader, dir / "root", {}, observer, nullptr);
    REQUIRE_FALSE(unpacked);
    CHECK(unpacked.error().kind == gov::ErrorKind::integrity);
    CHECK(unpacked.error().fault == gov::UnpackFailure::Fault::archive);
  }
}

TEST_CASE("zip reader: every cut is an error") {
  const std::string zip =
      ZipBuilder().add({.name = "a", .content = "one"}).add({.name = "b", .content = "two"}).zip();
  for (std::size_t length = 0; length < zip.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(read_all(zip.substr(0, length)));
  }
}
