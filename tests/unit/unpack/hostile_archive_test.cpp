// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <string>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "span_source.hpp"
#include "support/archive_builder.hpp"
#include "support/temp_dir.hpp"
#include "unpack/unpack.hpp"

// Archives that want what no archive may have. Each is unpacked beside a sentinel, and nothing but
// the root may change; the reason must say what was refused.

namespace {

using gov_test::ArchiveBuilder;
using gov_test::TarEntry;

constexpr std::string_view kSentinel = "untouched";

class Sandbox {
 public:
  Sandbox() {
    REQUIRE(gov::make_directories(directory_ / "root", 0700));
    REQUIRE(gov::write_file_atomically(directory_ / "sentinel", kSentinel, 0600));
  }

  [[nodiscard]] std::string root() const { return directory_ / "root"; }
  [[nodiscard]] std::string sentinel() const { return directory_ / "sentinel"; }

  [[nodiscard]] gov::Expected<gov::UnpackSummary, gov::UnpackFailure> unpack(
      const std::string& tar) const {
    gov_test::SpanSource source(tar);
    return gov::unpack(source, root(), {});
  }

  void check_outside() const {
    CHECK(*gov::list_directory(directory_.path()) == std::vector<std::string>{"root", "sentinel"});
    CHECK(*gov::read_file(sentinel(), 100) == kSentinel);
    const auto status = gov::status_of_link(sentinel());
    CHECK((status->st_mode & 07777U) == 0600U);
    CHECK(status->st_nlink == 1);
  }

 private:
  gov_test::TempDir directory_;
};

void check_refused(const std::string& tar, std::string_view reason) {
  const Sandbox sandbox;
  const auto summary = sandbox.unpack(tar);
  sandbox.check_outside();
  REQUIRE_FALSE(summary);
  CHECK(summary.error().kind == gov::ErrorKind::integrity);
  CHECK(summary.error().fault == gov::UnpackFailure::Fault::archive);
  std::string told = summary.error().what;
  for (const std::string& because : summary.error().because) told += "; " + because;
  CAPTURE(told);
  CHECK(told.find(reason) != std::string::npos);
  for (const char c : told) CHECK(static_cast<unsigned char>(c) >= 0x20);
}

void check_refused(const ArchiveBuilder& builder, std::string_view reason) {
  check_refused(builder.tar(), reason);
}

TarEntry entry_of_type(char typeflag) {
  TarEntry entry;
  entry.name = "go/x";
  entry.typeflag = typeflag;
  return entry;
}

}  // namespace

TEST_CASE("hostile archive: paths that lead outside") {
  check_refused(ArchiveBuilder().add_file("go/../../sentinel", "x"), "component . or ..");
  check_refused(ArchiveBuilder().add_file("../sentinel", "x"), "component . or ..");
  check_refused(ArchiveBuilder().add_file("/sentinel", "x"), "absolute");
  check_refused(
      ArchiveBuilder().add_pax_records({{"path", "go/../../sentinel"}}).add_file("go/a", "x"),
      "component . or ..");
  check_refused(ArchiveBuilder().add_gnu_long_name("go/../../sentinel").add_file("go/a", "x"),
                "component . or ..");
  const Sandbox sandbox;
  CHECK_FALSE(sandbox.unpack(ArchiveBuilder().add_file(sandbox.sentinel(), "x").tar()));
  sandbox.check_outside();
}

TEST_CASE("hostile archive: symbolic links") {
  const Sandbox sandbox;
  const std::string outside = gov::parent_directory(sandbox.sentinel());
  for (const std::string& target : {outside, std::string("../.."), std::string("bin")}) {
    ArchiveBuilder builder;
    builder.add_symlink("go/link", target).add_file("go/link/sentinel", "x");
    check_refused(builder, "symbolic link; links are not allowed");
    CHECK_FALSE(sandbox.unpack(builder.tar()));
    sandbox.check_outside();
  }
  check_refused(ArchiveBuilder().add_symlink("go", "..").add_file("go/sentinel", "x"),
                "symbolic link");
}

TEST_CASE("hostile archive: hard links") {
  const Sandbox sandbox;
  for (const std::string& target : {sandbox.sentinel(), std::string("../sentinel"),
                                    std::string("go/../../sentinel"), std::string("go/a")}) {
    ArchiveBuilder builder;
    builder.add_file("go/a", "a").add_hardlink("go/link", target).add_file("go/link", "evil");
    check_refused(builder, "hard link; links are not allowed");
  }
  CHECK_FALSE(sandbox.unpack(ArchiveBuilder().add_hardlink("go/b", sandbox.sentinel()).tar()));
  sandbox.check_outside();
}

TEST_CASE("hostile archive: other types") {
  check_refused(ArchiveBuilder().add_entry(entry_of_type('3')), "character device");
  check_refused(ArchiveBuilder().add_entry(entry_of_type('4')), "block device");
  check_refused(ArchiveBuilder().add_entry(entry_of_type('6')), "FIFO");
  check_refused(ArchiveBuilder().add_entry(entry_of_type('7')), "contiguous");
  check_refused(ArchiveBuilder().add_entry(entry_of_type('S')), "sparse");
  for (const char typeflag : std::string("89DMNVZs")) {
    CAPTURE(typeflag);
    ArchiveBuilder builder;
    builder.add_entry(entry_of_type(typeflag)).add_file("go/a", "");
    check_refused(builder, "refused the archive entry \"go/");
  }
  check_refused(ArchiveBuilder()
                    .add_pax_records({{"GNU.sparse.major", "1"},
                                      {"GNU.sparse.minor", "0"},
                                      {"GNU.sparse.name", "../x"},
                                      {"GNU.sparse.realsize", "512"}})
                    .add_file("go/x", "0\n" + std::string(510, '\0')),
                "sparse");
  ArchiveBuilder long_link;
  TarEntry link_name = entry_of_type('K');
  link_name.content = "/etc/passwd";
  check_refused(long_link.add_entry(link_name).add_file("go/x", ""), "link");
}

TEST_CASE("hostile archive: modes and attributes have no effect") {
  const Sandbox sandbox;
  ArchiveBuilder builder;
  builder.add_directory("go/open", 01777).add_directory("go/closed", 0);
  builder.add_file("go/open/setuid", "", 06755).add_file("go/closed/none", "", 0);
  builder.add_pax_records(
      {{"SCHILY.xattr.security.capability", "x"}, {"SCHILY.acl.access", "user::rwx"}});
  builder.add_file("go/open/everybody", "", 0666);
  REQUIRE(sandbox.unpack(builder.tar()));
  sandbox.check_outside();
  const auto mode = [&](const std::string& path) {
    return gov::status_of_link(sandbox.root() + "/" + path)->st_mode & 07777U;
  };
  CHECK(mode("open") == 0755);
  CHECK(mode("closed") == 0755);
  CHECK(mode("open/setuid") == 0755);
  CHECK(mode("closed/none") == 0644);
  CHECK(mode("open/everybody") == 0644);
}

TEST_CASE("hostile archive: the same name again") {
  check_refused(ArchiveBuilder().add_file("go/a", "1").add_file("go/a", "2"),
                "another entry of that name");
  check_refused(ArchiveBuilder().add_file("go/a", "1").add_directory("go/a"),
                "another entry of that name");
  check_refused(ArchiveBuilder().add_file("go/a", "1").add_file("go/a/b", "2"),
                "another entry of that name");
  check_refused(ArchiveBuilder().add_directory("go/a").add_file("go/a", "2"),
                "another entry of that name");
  check_refused(ArchiveBuilder().add_directory("go/a").add_symlink("go/a", ".."), "symbolic link");
}

TEST_CASE("hostile archive: entries beside go/ and odd spellings") {
  check_refused(ArchiveBuilder().add_file("README", "x"), "not below go/");
  check_refused(ArchiveBuilder().add_file("go2/x", "x"), "not below go/");
  check_refused(ArchiveBuilder().add_file("./go/x", "x"), "component . or ..");
  check_refused(ArchiveBuilder().add_file("go//x", "x"), "empty component");
  check_refused(ArchiveBuilder().add_file("go/./x", "x"), "component . or ..");
  check_refused(ArchiveBuilder().add_file("go", "x"), "in place of the directory go/");
}

TEST_CASE("hostile archive: too long, too deep, too many") {
  check_refused(ArchiveBuilder().add_file("go/" + std::string(300, 'a'), ""), "too long");
  check_refused(ArchiveBuilder().add_file("go/" + std::string(5000, 'a'), ""), "too long");
  std::string deep = "go";
  for (int i = 0; i < 100; ++i) deep += "/d";
  check_refused(ArchiveBuilder().add_file(deep, ""), "nested deeper");

  const Sandbox sandbox;
  ArchiveBuilder many;
  for (int i = 0; i < 20; ++i) many.add_file("go/" + std::to_string(i), "");
  gov::Limits limits;
  limits.entries = 10;
  const std::string tar = many.tar();
  gov_test::SpanSource source(tar);
  CHECK_FALSE(gov::unpack(source, sandbox.root(), limits));
  CHECK(gov::list_directory(sandbox.root())->size() == 10);
}

TEST_CASE("hostile archive: names that deceive") {
  check_refused(ArchiveBuilder().add_file("go/a\nb", ""), "not printable UTF-8");
  check_refused(ArchiveBuilder().add_file("go/\x1b]0;x\x07", ""), "go/\\x1b]0;x\\x07");
  check_refused(ArchiveBuilder().add_pax_records({{"path", "go/\xff\xfe"}}).add_file("go/a", ""),
                "not printable UTF-8");
  TarEntry raw;
  raw.name = "go/\xff";
  check_refused(ArchiveBuilder().add_entry(raw), "not printable UTF-8");
  check_refused(
      ArchiveBuilder().add_pax_records({{"path", std::string("go/a\0b", 6)}}).add_file("go/c", ""),
      "contains a NUL");
  check_refused(ArchiveBuilder().add_file("go/x/", ""), "ends in a slash");
  check_refused(ArchiveBuilder().add_file("go/a\\b", ""), "backslash");
}

TEST_CASE("hostile archive: headers that contradict each other") {
  check_refused(ArchiveBuilder()
                    .add_pax_records({{"path", "go/a"}})
                    .add_pax_records({{"path", "go/b"}})
                    .add_file("go/c", ""),
                "two PAX headers");
  check_refused(ArchiveBuilder()
                    .add_pax_records({{"mtime", "1"}})
                    .add_gnu_long_name("go/b")
                    .add_file("go/c", ""),
                "GNU long name");
  check_refused(ArchiveBuilder().add_global_pax_records({{"path", "go/b"}}).add_file("go/c", ""),
                "global");
  check_refused(ArchiveBuilder().add_global_pax_records({{"size", "0"}}).add_file("go/c", "x"),
                "global");
}

TEST_CASE("hostile archive: a PAX size that differs from the header's smuggles nothing in") {
  const std::string hidden =
      ArchiveBuilder().add_file("go/hidden", "x").tar(gov_test::EndOfArchive::missing);
  const Sandbox larger;
  ArchiveBuilder covered;
  covered.add_pax_records({{"size", std::to_string(hidden.size())}});
  TarEntry cover;
  cover.name = "go/cover";
  cover.content = hidden;
  cover.claimed_size = 0;
  REQUIRE(larger.unpack(covered.add_entry(cover).tar()));
  CHECK(*gov::list_directory(larger.root()) == std::vector<std::string>{"cover"});
  CHECK(*gov::read_file(larger.root() + "/cover", 10000) == hidden);

  const Sandbox smaller;
  ArchiveBuilder uncovered;
  uncovered.add_pax_records({{"size", "0"}}).add_file("go/cover", hidden);
  REQUIRE(smaller.unpack(uncovered.tar()));
  CHECK(*gov::list_directory(smaller.root()) == std::vector<std::string>{"cover", "hidden"});
}

TEST_CASE("hostile archive: impossible sizes and checksums") {
  TarEntry entry = entry_of_type('0');
  entry.size_field = std::string(12, '\xff');
  check_refused(ArchiveBuilder().add_entry(entry), "");
  entry.size_field = std::string("\x80\0\0\0\x7f\xff\xff\xff\xff\xff\xff\xff", 12);
  check_refused(ArchiveBuilder().add_entry(entry), "");
  entry.size_field = "77777777777";
  check_refused(ArchiveBuilder().add_entry(entry), "larger than");
  check_refused(
      ArchiveBuilder().add_pax_records({{"size", "9223372036854775807"}}).add_file("go/x", ""), "");
  check_refused(ArchiveBuilder().add_pax_records({{"size", "-5"}}).add_file("go/x", ""), "");
  entry = entry_of_type('0');
  entry.wrong_checksum = true;
  check_refused(ArchiveBuilder().add_entry(entry), "damaged");
  entry = entry_of_type('0');
  entry.claimed_size = 5000;
  check_refused(ArchiveBuilder().add_entry(entry), "damaged");
}

TEST_CASE("hostile archive: cut off, or with something behind its end") {
  ArchiveBuilder builder;
  builder.add_file("go/a", std::string(2000, 'a'));
  check_refused(builder.tar(gov_test::EndOfArchive::missing), "closing blocks are missing");
  check_refused(builder.tar().substr(0, 1000), "damaged");
  check_refused(builder.tar() + ArchiveBuilder().add_file("go/b", "").tar(), "after its end");
  check_refused("", "");
}

TEST_CASE("hostile archive: limits count what is written, not what a header claims") {
  check_refused(ArchiveBuilder()
                    .add_pax_records({{"SCHILY.realsize", "1"}})
                    .add_file("go/x", std::string(5000, 'x')),
                "claims another size");
  check_refused(
      ArchiveBuilder().add_pax_records({{"linkpath", "/etc/passwd"}}).add_file("go/x", "x"),
      "link target");
}

TEST_CASE("hostile archive: directories that no entry lists are counted") {
  const Sandbox sandbox;
  ArchiveBuilder builder;
  for (char first = 'a'; first <= 'e'; ++first) {
    std::string path = "go";
    for (int depth = 0; depth < 30; ++depth) path += std::string("/") + first;
    builder.add_file(path + "/f", "");
  }
  gov::Limits limits;
  limits.directories = 100;
  gov_test::SpanSource source(builder.tar());
  const auto summary = gov::unpack(source, sandbox.root(), limits);
  REQUIRE_FALSE(summary);
  CHECK(summary.error().because.front() == "the archive contains more than 100 directories");
  gov_test::SpanSource again(builder.tar());
  limits.directories = 150;
  const Sandbox other;
  CHECK(gov::unpack(again, other.root(), limits));
}
