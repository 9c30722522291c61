// SPDX-License-Identifier: MIT
#include "unpack/tar_metadata.hpp"

#include <doctest/doctest.h>

#include "support/archive_builder.hpp"

namespace {

using gov_test::ArchiveBuilder;

/// The headers of the last entry, which has no content.
gov::Result<gov::TarMetadata> read(const ArchiveBuilder& builder) {
  return gov::read_tar_metadata(builder.tar(gov_test::EndOfArchive::missing));
}

void check_refused(const ArchiveBuilder& builder, std::string_view reason) {
  const auto metadata = read(builder);
  REQUIRE_FALSE(metadata);
  CHECK(metadata.error().kind == gov::ErrorKind::integrity);
  CHECK(metadata.error().what == "refused the archive entry \"go/x\"");
  CHECK(metadata.error().because == std::vector<std::string>{std::string(reason)});
}

}  // namespace

TEST_CASE("tar metadata: names come from the header, its prefix, a PAX path or a GNU long name") {
  CHECK(read(ArchiveBuilder().add_file("go/x", ""))->name == "go/x");
  const std::string split_name = "go/" + std::string(90, 'a') + "/" + std::string(90, 'b');
  CHECK(read(ArchiveBuilder().add_file(split_name, ""))->name == split_name);
  const std::string long_name = "go/" + std::string(200, 'a');
  CHECK(read(ArchiveBuilder().add_file(long_name, ""))->name == long_name);
  CHECK(read(ArchiveBuilder().add_gnu_long_name(long_name).add_file("go/x", ""))->name ==
        long_name);

  const auto utf8 = read(ArchiveBuilder().add_file("go/\u00defoo.go", ""));
  REQUIRE(utf8);
  CHECK(utf8->name == "go/\u00defoo.go");
  CHECK(utf8->has_non_ascii);
}

TEST_CASE("tar metadata: the type is the header's own, not what a reader makes of it") {
  CHECK(read(ArchiveBuilder().add_directory("go"))->typeflag == '5');
  gov_test::TarEntry odd;
  odd.name = "go/x";
  odd.typeflag = 'Z';
  CHECK(read(ArchiveBuilder().add_entry(odd))->typeflag == 'Z');
}

TEST_CASE("tar metadata: the mode is the header's own") {
  CHECK(read(ArchiveBuilder().add_file("go/x", "", 06755))->mode == 06755);
}

TEST_CASE("tar metadata: harmless PAX headers are fine") {
  ArchiveBuilder builder;
  builder.add_global_pax_records({{"comment", "made by hand"}});
  builder.add_pax_records({{"mtime", "1.5"}, {"path", "go/y"}, {"size", "0"}});
  CHECK(read(builder.add_file("go/x", ""))->name == "go/y");
}

TEST_CASE("tar metadata: headers that contradict each other are refused") {
  const auto with = [](auto change) {
    ArchiveBuilder builder;
    change(builder);
    return builder.add_file("go/x", "");
  };
  using B = ArchiveBuilder&;
  check_refused(with([](B b) {
                  b.add_pax_records({{"a", "b"}}).add_pax_records({{"c", "d"}});
                }),
                "it has two PAX headers");
  check_refused(with([](B b) {
                  b.add_pax_records({{"path", "go/a"}, {"path", "go/b"}});
                }),
                "it has two names");
  check_refused(with([](B b) {
                  b.add_pax_records({{"size", "0"}, {"size", "1"}});
                }),
                "it has two sizes");
  check_refused(with([](B b) {
                  b.add_pax_records({{"a", "b"}}).add_gnu_long_name("go/a");
                }),
                "it has a PAX header and a GNU long name");
  check_refused(with([](B b) {
                  b.add_gnu_long_name("go/a").add_pax_records({{"a", "b"}});
                }),
                "it has a PAX header and a GNU long name");
  check_refused(with([](B b) { b.add_gnu_long_name("go/a").add_gnu_long_name("go/b"); }),
                "it has two names");
  check_refused(with([](B b) {
                  b.add_global_pax_records({{"path", "go/a"}});
                }),
                "a global PAX header sets names or sizes");
  check_refused(with([](B b) {
                  b.add_global_pax_records({{"size", "1"}});
                }),
                "a global PAX header sets names or sizes");
  check_refused(with([](B b) {
                  b.add_pax_records({{"GNU.sparse.major", "1"}});
                }),
                "it is a sparse file");
}

TEST_CASE("tar metadata: a NUL in a name is refused") {
  const std::string name("go/a\0b", 6);
  check_refused(ArchiveBuilder().add_pax_records({{"path", name}}).add_file("go/x", ""),
                "its name contains a NUL");
  check_refused(ArchiveBuilder().add_gnu_long_name(name).add_file("go/x", ""),
                "its name contains a NUL");
}

TEST_CASE("tar metadata: malformed PAX records are refused") {
  for (const std::string_view payload :
       {"x", "6 a=b", "5 a=b\n", "7 a=b\n", "99 a=b\n", " a=b\n", "-6 a=b\n", "5 ab\n", "5 =b\n",
        "18446744073709551615 a=b\n", "0 a=b\n", "6 a=b\n6 a"}) {
    CAPTURE(payload);
    check_refused(ArchiveBuilder().add_raw_pax('x', payload).add_file("go/x", ""),
                  "its PAX header is malformed");
    check_refused(ArchiveBuilder().add_raw_pax('g', payload).add_file("go/x", ""),
                  "its global PAX header is malformed");
  }
}

TEST_CASE("tar metadata: torn input is refused") {
  CHECK_FALSE(gov::read_tar_metadata(""));
  CHECK_FALSE(gov::read_tar_metadata(std::string(511, '\0')));
  ArchiveBuilder builder;
  builder.add_pax_records({{"path", "go/y"}});
  CHECK_FALSE(read(builder));
  CHECK_FALSE(read(builder.add_file("go/x", "content that is not a header")));
}
