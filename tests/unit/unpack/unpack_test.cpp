// SPDX-License-Identifier: MIT
#include "unpack/unpack.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "span_source.hpp"
#include "support/go_archive.hpp"
#include "support/gzip_bytes.hpp"
#include "support/temp_dir.hpp"
#include "unpack/inflate_stage.hpp"

namespace {

using gov_test::SpanSource;
using gov_test::TempDir;

std::string small_go(gov_test::DirectoryEntries directories) {
  gov_test::GoArchiveOptions options;
  options.go_bytes = "the go command";
  options.gofmt_bytes = "gofmt";
  options.directories = directories;
  return gov_test::make_go_tar("go1.99.1", options);
}

struct Recorder final : gov::UnpackObserver {
  bool is_cancelled() override { return files.size() >= stop_after; }
  void on_progress(const gov::UnpackProgress& now) override {
    CHECK(now.bytes >= progress.bytes);
    progress = now;
  }
  void on_file(const gov::UnpackedFile& file) override {
    files.push_back(std::string(file.path) + " " + std::to_string(file.size) + " " +
                    std::to_string(file.mode) + " " + std::string(file.digest));
  }

  std::size_t stop_after = 1000;
  gov::UnpackProgress progress;
  std::vector<std::string> files;
};

/// A digest that a test can read.
struct LengthHasher final : gov::FileHasher {
  void update(std::span<const std::byte> content) override { length += content.size(); }
  std::string end() override { return "length-" + std::to_string(std::exchange(length, 0)); }
  std::size_t length = 0;
};

}  // namespace

TEST_CASE("unpack: a Go archive, with and without directory entries") {
  for (const auto directories :
       {gov_test::DirectoryEntries::before_files, gov_test::DirectoryEntries::none}) {
    const TempDir root;
    const std::string tar = small_go(directories);
    SpanSource source(tar);
    const auto summary = gov::unpack(source, root.path(), {});
    REQUIRE(summary);
    CHECK(summary->files == 10);
    CHECK(summary->directories == 12);
    CHECK(gov::read_file(root / "bin/go", 100).value() == "the go command");
    CHECK(gov::is_executable(root / "bin/go"));
    CHECK_FALSE(gov::is_executable(root / "VERSION"));
    CHECK(gov::is_regular_file(root / "test/fixedbugs/issue27836.dir/\u00defoo.go"));
  }
}

TEST_CASE("unpack: through the inflater's thread, reading its trailer too") {
  const std::string tar = small_go(gov_test::DirectoryEntries::none);
  for (const bool is_wrong : {false, true}) {
    const TempDir root;
    gov_test::GzipOptions options;
    options.wrong_crc = is_wrong;
    const std::string archive = gov_test::gzip(tar, options);
    auto stage = gov::InflateStage::start().value();
    CHECK(stage->write(std::as_bytes(std::span(archive))));
    stage->finish();
    const auto summary = gov::unpack(stage->output(), root.path(), {});
    CHECK(summary.has_value() == !is_wrong);
    if (!summary) CHECK(summary.error().what == "the archive is damaged");
  }
}

TEST_CASE("unpack: the observer hears of files, digests and progress") {
  const TempDir root;
  const std::string tar = small_go(gov_test::DirectoryEntries::before_files);
  SpanSource source(tar, 600);
  Recorder recorder;
  LengthHasher hasher;
  const auto summary = gov::unpack(source, root.path(), {}, &recorder, &hasher);
  REQUIRE(summary);
  REQUIRE(recorder.files.size() == summary->files);
  CHECK(recorder.files[0] == "VERSION 35 420 length-35");
  CHECK(recorder.files[1] == "bin/go 14 493 length-14");
  CHECK(recorder.progress.bytes == summary->bytes);
  CHECK(recorder.progress.entries > summary->files);
}

TEST_CASE("unpack: stops when asked to") {
  const TempDir root;
  const std::string tar = small_go(gov_test::DirectoryEntries::none);
  SpanSource source(tar);
  Recorder recorder;
  recorder.stop_after = 2;
  const auto summary = gov::unpack(source, root.path(), {}, &recorder);
  REQUIRE_FALSE(summary);
  CHECK(summary.error().kind == gov::ErrorKind::interrupted);
  CHECK(summary.error().fault == gov::UnpackFailure::Fault::elsewhere);
  CHECK(recorder.files.size() == 2);
}

TEST_CASE("unpack: a missing root is an error") {
  const TempDir root;
  const std::string tar = small_go(gov_test::DirectoryEntries::none);
  SpanSource source(tar);
  CHECK_FALSE(gov::unpack(source, root / "missing", {}));
}
