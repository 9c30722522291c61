// SPDX-License-Identifier: MIT
#include "unpack/inflate_stage.hpp"

#include <doctest/doctest.h>

#include <string>
#include <thread>

#include "support/gzip_bytes.hpp"

namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

gov::Result<std::string> read_all(gov::ByteSource& source) {
  std::string content;
  for (;;) {
    GOV_TRY_ASSIGN(const std::span<const std::byte> block, source.next());
    if (block.empty()) return content;
    content.append(reinterpret_cast<const char*>(block.data()), block.size());
  }
}

/// More than all queues hold together; no two megabytes of it are the same.
std::string much_content() {
  std::string megabyte;
  unsigned state = 7;
  while (megabyte.size() < std::size_t{1} << 20U) {
    state = state * 1664525U + 1013904223U;
    megabyte.append(8, static_cast<char>(state >> 24U));
  }
  std::string content;
  for (int i = 0; i < 48; ++i) content += std::to_string(i) + megabyte;
  return content;
}

const gov::Error kStop = gov::fail(gov::ErrorKind::network, "the connection was lost");

}  // namespace

TEST_CASE("inflate stage: gives the content, in order, and then the end for ever") {
  const std::string content = much_content();
  gov_test::GzipOptions fast;
  fast.level = 1;
  const std::string compressed = gov_test::gzip(content, fast);
  auto stage = gov::InflateStage::start().value();
  std::thread writer([&] {
    std::string_view rest = compressed;
    while (!rest.empty()) {
      const std::string_view piece = rest.substr(0, 100'001);
      if (!stage->write(bytes_of(piece))) break;
      rest.remove_prefix(piece.size());
    }
    stage->finish();
  });
  const auto read = read_all(stage->output());
  writer.join();
  REQUIRE(read);
  CHECK(*read == content);
  CHECK(stage->output().next()->empty());
  CHECK_FALSE(stage->error());
}

TEST_CASE("inflate stage: a broken file stops the writer and tells the reader why") {
  auto stage = gov::InflateStage::start().value();
  const std::string rubbish(std::size_t{1} << 20U, '?');
  std::thread writer([&] {
    while (stage->write(bytes_of(rubbish))) {
    }
    stage->finish();
  });
  const auto read = read_all(stage->output());
  writer.join();
  REQUIRE_FALSE(read);
  CHECK(read.error().what == "the archive is not a gzip file");
  REQUIRE(stage->error());
  CHECK(stage->error()->kind == gov::ErrorKind::integrity);
  CHECK(stage->error()->fault == gov::UnpackFailure::Fault::archive);
}

TEST_CASE("inflate stage: a file that ends too early is an error at its end") {
  auto stage = gov::InflateStage::start().value();
  const std::string compressed = gov_test::gzip("content");
  CHECK(stage->write(bytes_of(std::string_view(compressed).substr(0, 12))));
  stage->finish();
  CHECK_FALSE(read_all(stage->output()));
}

TEST_CASE("inflate stage: without any bytes the archive is empty") {
  auto stage = gov::InflateStage::start().value();
  stage->finish();
  const auto read = read_all(stage->output());
  REQUIRE_FALSE(read);
  CHECK(read.error().what == "the archive is empty");
}

TEST_CASE("inflate stage: the writing side can stop a waiting reader, and the first error wins") {
  auto stage = gov::InflateStage::start().value();
  std::thread reader([&] {
    const auto read = read_all(stage->output());
    REQUIRE_FALSE(read);
    CHECK(read.error().what == kStop.what);
  });
  stage->stop(kStop);
  stage->stop(gov::fail(gov::ErrorKind::failure, "something later"));
  reader.join();
  CHECK(stage->error()->what == kStop.what);
  CHECK(stage->error()->fault == gov::UnpackFailure::Fault::elsewhere);
  CHECK_FALSE(stage->write(bytes_of("x")));
}

TEST_CASE("inflate stage: the reading side can stop a writer who waits for room") {
  auto stage = gov::InflateStage::start().value();
  gov_test::GzipOptions stored;
  stored.level = 0;
  const std::string compressed = gov_test::gzip(much_content(), stored);
  std::thread writer([&] { CHECK_FALSE(stage->write(bytes_of(compressed))); });
  CHECK_FALSE(stage->output().next()->empty());
  stage->stop(kStop);
  writer.join();
}

TEST_CASE("inflate stage: may be dropped at any time") {
  const auto idle = gov::InflateStage::start();
  CHECK(idle);
  auto half_way = gov::InflateStage::start().value();
  const std::string compressed = gov_test::gzip(std::string(1000, 'a'));
  CHECK(half_way->write(bytes_of(compressed)));
}
