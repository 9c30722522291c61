// SPDX-License-Identifier: MIT
#include "unpack/tar_reader.hpp"

#include <doctest/doctest.h>

#include <clocale>
#include <string>
#include <vector>

#include "span_source.hpp"
#include "support/archive_builder.hpp"

namespace {

using gov_test::ArchiveBuilder;
using gov_test::EndOfArchive;
using gov_test::SpanSource;

struct ReadEntry {
  std::string name;
  gov::EntryType type;
  std::string content;

  bool operator==(const ReadEntry&) const = default;
};

gov::Expected<std::vector<ReadEntry>, gov::UnpackFailure> read_all(gov::ByteSource& source) {
  gov::TarReader reader(source);
  std::vector<ReadEntry> entries;
  for (;;) {
    GOV_TRY_ASSIGN(const std::optional<gov::EntryFacts> facts, reader.next_entry());
    if (!facts) return entries;
    entries.push_back({std::string(facts->name), facts->type, ""});
    for (;;) {
      GOV_TRY_ASSIGN(const std::span<const std::byte> data, reader.next_data());
      if (data.empty()) break;
      entries.back().content.append(reinterpret_cast<const char*>(data.data()), data.size());
    }
  }
}

gov::Expected<std::vector<ReadEntry>, gov::UnpackFailure> read_all(const std::string& tar) {
  SpanSource source(tar);
  return read_all(source);
}

void check_damaged(const std::string& tar, std::string_view reason) {
  const auto entries = read_all(tar);
  REQUIRE_FALSE(entries);
  CHECK(entries.error().kind == gov::ErrorKind::integrity);
  CHECK(entries.error().fault == gov::UnpackFailure::Fault::archive);
  REQUIRE_FALSE(entries.error().because.empty());
  CAPTURE(entries.error().because.front());
  CHECK(entries.error().because.back().find(reason) != std::string::npos);
}

ArchiveBuilder plausible_archive() {
  ArchiveBuilder builder;
  builder.add_directory("go").add_file("go/VERSION", "go1.99.1\n");
  builder.add_file("go/" + std::string(150, 'd') + "/long", "long name");
  builder.add_file("go/" + std::string(250, 'p'), std::string(3000, 'x'));
  builder.add_file("go/test/\u00defoo.go", "package \u00defoo\n").add_file("go/empty", "");
  return builder;
}

}  // namespace

TEST_CASE("tar reader: entries and their content, whatever the sizes of the blocks") {
  const std::string tar = plausible_archive().tar();
  const std::vector<ReadEntry> expected = {
      {"go/", gov::EntryType::directory, ""},
      {"go/VERSION", gov::EntryType::file, "go1.99.1\n"},
      {"go/" + std::string(150, 'd') + "/long", gov::EntryType::file, "long name"},
      {"go/" + std::string(250, 'p'), gov::EntryType::file, std::string(3000, 'x')},
      {"go/test/\u00defoo.go", gov::EntryType::file, "package \u00defoo\n"},
      {"go/empty", gov::EntryType::file, ""},
  };
  for (const std::size_t block : {1U, 100U, 511U, 512U, 513U, 1000U, 1024U, 1536U, 1U << 20U}) {
    CAPTURE(block);
    SpanSource source(tar, block);
    const auto entries = read_all(source);
    REQUIRE(entries);
    CHECK(*entries == expected);
  }
}

TEST_CASE("tar reader: names are the archive's bytes in every locale") {
  const std::string decomposed = "go/e\u0301";  // libarchive would compose it
  const std::string tar =
      ArchiveBuilder().add_file(decomposed, "a").add_file("go/\u00de", "b").tar();
  for (const char* locale : {"C", "C.UTF-8"}) {
    CAPTURE(locale);
    if (std::setlocale(LC_ALL, locale) == nullptr) continue;
    const auto entries = read_all(tar);
    std::setlocale(LC_ALL, "C");
    REQUIRE(entries);
    CHECK(entries->at(0) == ReadEntry{decomposed, gov::EntryType::file, "a"});
    CHECK(entries->at(1) == ReadEntry{"go/\u00de", gov::EntryType::file, "b"});
  }
}

TEST_CASE("tar reader: content that is not read is skipped") {
  const std::string tar = plausible_archive().tar();
  for (const std::size_t block : {100U, 512U, 1U << 20U}) {
    SpanSource source(tar, block);
    gov::TarReader reader(source);
    std::size_t count = 0;
    while (reader.next_entry().value()) ++count;
    CHECK(count == 6);
  }
}

TEST_CASE("tar reader: macOS side files are entries like others") {
  const std::string tar =
      ArchiveBuilder().add_file("go/._x", "side").add_file("go/x", "main").tar();
  CHECK(read_all(tar)->size() == 2);
}

TEST_CASE("tar reader: the end has to be whole") {
  const ArchiveBuilder builder = plausible_archive();
  const std::string open_end = builder.tar(EndOfArchive::missing);
  const std::string block(512, '\0');
  check_damaged(open_end, "closing blocks");
  check_damaged(open_end + block, "closing blocks");
  check_damaged(open_end + block + block.substr(1), "closing blocks");
  CHECK(read_all(open_end + block + block));
  CHECK(read_all(open_end + std::string(10240, '\0')));
  check_damaged(open_end + block + block + "x", "after its end");
  check_damaged(open_end + block + ArchiveBuilder().add_file("go/x", "").tar(), "after its end");
  check_damaged(builder.tar() + ArchiveBuilder().add_file("go/x", "").tar(), "after its end");
  for (const std::size_t size : {1U, 512U, 513U}) {
    SpanSource late_rubbish(open_end + block + block + std::string(5000, '\0') + "x", size);
    CHECK_FALSE(read_all(late_rubbish));
  }
}

TEST_CASE("tar reader: every cut is an error") {
  const std::string tar = plausible_archive().tar();
  for (std::size_t length = 0; length < tar.size(); length += 64) {
    CAPTURE(length);
    SpanSource source(tar.substr(0, length), 700);
    const auto entries = read_all(source);
    REQUIRE_FALSE(entries);
    CHECK(entries.error().kind == gov::ErrorKind::integrity);
    CHECK(entries.error().fault == gov::UnpackFailure::Fault::archive);
  }
}

TEST_CASE("tar reader: broken headers are errors") {
  gov_test::TarEntry entry;
  entry.name = "go/x";
  entry.wrong_checksum = true;
  check_damaged(ArchiveBuilder().add_file("go/a", "").add_entry(entry).tar(), "");
  check_damaged(std::string(2000, 'x'), "");
  entry.wrong_checksum = false;
  entry.size_field = std::string(12, '\xff');  // -1 in base-256
  check_damaged(ArchiveBuilder().add_entry(entry).tar(), "");
}

TEST_CASE("tar reader: an endless header is stopped") {
  ArchiveBuilder builder;
  for (int i = 0; i < 20; ++i)
    builder.add_global_pax_records({{"comment", std::string(900'000, 'c')}});
  CHECK_FALSE(read_all(builder.add_file("go/x", "").tar()));
}

TEST_CASE("tar reader: what the source reports is what comes out") {
  struct Failing final : gov::ByteSource {
    explicit Failing(std::string text) : bytes(std::move(text)) {}
    NextBlock next() override {
      if (is_used) return gov::fail(gov::ErrorKind::network, "the connection was lost");
      is_used = true;
      return std::as_bytes(std::span(std::as_const(bytes)));
    }
    std::string bytes;
    bool is_used = false;
  };
  const std::string tar = plausible_archive().tar();
  for (const std::size_t length :
       {std::size_t{100}, std::size_t{512}, std::size_t{5000}, tar.size()}) {
    CAPTURE(length);
    Failing source(tar.substr(0, length));
    const auto entries = read_all(source);
    REQUIRE_FALSE(entries);
    CHECK(entries.error().kind == gov::ErrorKind::network);
    CHECK(entries.error().fault == gov::UnpackFailure::Fault::elsewhere);
  }
}
