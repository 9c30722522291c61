// SPDX-License-Identifier: MIT
#include "install/module_entries.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"
#include "install/unpack_listener.hpp"
#include "support/temp_dir.hpp"
#include "support/zip_builder.hpp"
#include "unpack/unpack.hpp"
#include "unpack/zip_reader.hpp"

using gov_test::ZipBuilder;
using gov_test::ZipEntry;

namespace {

const std::string kPrefix =  // NOLINT: test data
    "golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64/";

/// The list of the files that would be unpacked.
gov::Expected<std::string, gov::UnpackFailure> listed(const std::string& zip,
                                                      const gov::Limits& limits = {}) {
  const gov_test::TempDir dir;
  REQUIRE(gov::write_file_atomically(dir / "zip", zip));
  const std::string path = dir / "zip";
  const gov::UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  gov::ZipReader reader(file.number());
  gov::ModuleEntries entries(reader, *gov::Version::parse("1.99.1"), {"linux", "amd64"});
  gov::PipelineOptions options;
  gov::UnpackListener listener(options);
  gov::FileDigester hasher;
  GOV_TRY(gov::digest_entries(entries, limits, listener, hasher));
  return listener.take_manifest();
}

void check_refused(const ZipEntry& entry, std::string_view reason, const gov::Limits& limits = {}) {
  CAPTURE(entry.name);
  const std::string zip =
      ZipBuilder().add({.name = kPrefix + "VERSION", .content = "x"}).add(entry).zip();
  const auto files = listed(zip, limits);
  REQUIRE_FALSE(files);
  CHECK(files.error().kind == gov::ErrorKind::integrity);
  CHECK(files.error().fault == gov::UnpackFailure::Fault::archive);
  const std::string told =
      gov::concat(files.error().what, ": ", gov::join(files.error().because, ": "));
  CAPTURE(told);
  CHECK(told.find(reason) != std::string::npos);
}

}  // namespace

TEST_CASE("module entries: names and modes are those of the archive, whatever the zip says") {
  const auto files =
      listed(ZipBuilder()
                 .add({.name = kPrefix + "bin/go", .content = "", .mode = 0})
                 .add({.name = kPrefix + "src/_go.mod", .content = "", .mode = 0100755})
                 .add({.name = kPrefix + "src/all.bash", .content = ""})
                 .add({.name = kPrefix + "_go.mod", .content = ""})
                 .zip());
  REQUIRE(files);
  std::string shape;
  for (const std::string_view line : gov::split(*files, '\n'))
    shape += gov::concat(line.substr(std::min<std::size_t>(65, line.size())), ";");
  CHECK(shape == "x 0 bin/go;- 0 src/go.mod;x 0 src/all.bash;- 0 go.mod;;");
}

TEST_CASE("module entries: nothing that the module cannot hold passes") {
  constexpr std::string_view kNoFile = "it is no file of golang.org/toolchain@v0.0.1-go1.99.1";
  for (const char* name :
       {"/etc/passwd", "go/src/x.go", "golang.org/toolchain@v0.0.1-go1.99.2.linux-amd64/src/x.go",
        "golang.org/toolchain@v0.0.1-go1.99.1.linux-amd64", "../x", ""})
    check_refused({.name = name, .content = "x"}, name[0] == '\0' ? "" : kNoFile);
  for (const char* name : {"src/go.mod", "go.mod", "test/x.go", "api/x", "doc/x", "misc/x"})
    check_refused({.name = kPrefix + name, .content = "x"}, kNoFile);
  for (const char* name : {"../x", "src/../../x", ".."})
    check_refused({.name = kPrefix + name, .content = "x"}, "has a component . or ..");
  check_refused({.name = kPrefix + "src//x", .content = "x"}, "an empty component");
  check_refused({.name = kPrefix + "src\\x", .content = "x"}, "a backslash");
  check_refused({.name = kPrefix + "src/\x1b[2J", .content = "x"}, "not printable");
  check_refused({.name = kPrefix + "src/l", .content = "/etc", .mode = 0120777}, "a symbolic link");
  check_refused({.name = kPrefix + "src/d/", .content = "", .mode = 040755}, "it is a directory");
}

TEST_CASE("module entries: claimed sizes are bounded before anything is read") {
  constexpr std::uint32_t kThreeGiB = 3U << 30U;
  check_refused({.name = kPrefix + "src/x", .content = "x", .claimed_size = kThreeGiB},
                "it is larger than");
  check_refused({.name = kPrefix + "src/x", .content = "x", .claimed_size = 900U << 20U},
                "the archive contains more than", {.total_bytes = 1U << 20U});
}
