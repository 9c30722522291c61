// SPDX-License-Identifier: MIT
#include "unpack/inflate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/gzip_bytes.hpp"

// Every case runs with every engine this program was built with: they must agree on what is
// refused.

namespace {

struct Pace {
  std::size_t input = std::size_t{256} << 10U;
  std::size_t output = std::size_t{1} << 20U;
};

gov::Result<std::string> inflate_all(const gov::InflateEngineKind& kind, std::string_view bytes,
                                     Pace pace = {}, gov::InflateLimits limits = {}) {
  gov::Inflater inflater(limits, kind.make());
  std::string content;
  std::string buffer(pace.output, '\0');
  while (!bytes.empty()) {
    auto input = std::as_bytes(std::span(bytes.substr(0, pace.input)));
    bytes.remove_prefix(input.size());
    std::size_t count = 0;
    do {
      GOV_TRY_ASSIGN(count, inflater.inflate(input, std::as_writable_bytes(std::span(buffer))));
      content.append(buffer, 0, count);
    } while (!input.empty() || count == buffer.size());
  }
  GOV_TRY(inflater.finish());
  return content;
}

std::string mixed_content(std::size_t size) {
  std::string content;
  unsigned state = 1;
  while (content.size() < size) {
    state = state * 1103515245U + 12345U;
    content += (state >> 16U) % 3 == 0 ? std::string(20, 'a') : std::to_string(state);
  }
  content.resize(size);
  return content;
}

void check_refused(const std::string& bytes, std::string_view what, std::string_view reason) {
  for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
    for (const std::size_t step : {std::size_t{1} << 18U, std::size_t{7}}) {
      CAPTURE(kind.name);
      CAPTURE(step);
      const auto content = inflate_all(kind, bytes, {step, std::size_t{1} << 20U});
      REQUIRE_FALSE(content);
      CHECK(content.error().kind == gov::ErrorKind::integrity);
      CHECK(content.error().what == what);
      if (reason.empty()) continue;
      REQUIRE_FALSE(content.error().because.empty());
      CAPTURE(content.error().because[0]);
      CHECK(content.error().because[0].find(reason) != std::string::npos);
    }
  }
}

constexpr std::string_view kDamaged = "the archive is damaged";
constexpr std::string_view kNotGzip = "the archive is not a gzip file";

}  // namespace

TEST_CASE("inflate: gives back the content whatever the sizes of the blocks") {
  // More than deflate's window of 32 KiB.
  const std::string content = mixed_content(40'000);
  for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
    CAPTURE(kind.name);
    for (const int level : {0, 1, 9}) {
      gov_test::GzipOptions options;
      options.level = level;
      const std::string bytes = gov_test::gzip(content, options);
      for (const Pace pace : {Pace{}, Pace{1, 1000}, Pace{1'000'000, 1}, Pace{97, 89}}) {
        const auto inflated = inflate_all(kind, bytes, pace);
        REQUIRE(inflated);
        CHECK(*inflated == content);
      }
    }
    CHECK(inflate_all(kind, gov_test::gzip(""))->empty());
  }
}

TEST_CASE("inflate: output that exactly fills its buffer is not the end") {
  for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
    const std::string content = mixed_content(4096);
    CHECK(*inflate_all(kind, gov_test::gzip(content), {4096, 1024}) == content);
    CHECK(*inflate_all(kind, gov_test::gzip(content), {4096, 4096}) == content);
  }
}

TEST_CASE("inflate: a header with a file name, a comment and an extra field") {
  std::string bytes = gov_test::gzip("content");
  bytes[3] = 4 | 8 | 16;
  bytes.insert(10, std::string("\x02\0xy", 4) + std::string("name\0comment\0", 13));
  for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
    CAPTURE(kind.name);
    CHECK(*inflate_all(kind, bytes) == "content");
    CHECK(*inflate_all(kind, bytes, {1, 10}) == "content");
  }
}

TEST_CASE("inflate: reserved flags in the header are refused, wherever the blocks end") {
  for (const int flag : {0x20, 0x40, 0x80}) {
    std::string bytes = gov_test::gzip("content");
    bytes[3] = static_cast<char>(flag);
    for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
      CAPTURE(kind.name);
      CHECK_FALSE(inflate_all(kind, bytes));
      CHECK_FALSE(inflate_all(kind, bytes, {1, 10}));
    }
  }
}

TEST_CASE("inflate: a wrong trailer is refused") {
  const std::string content = mixed_content(100'000);
  gov_test::GzipOptions wrong_crc;
  wrong_crc.wrong_crc = true;
  check_refused(gov_test::gzip(content, wrong_crc), kDamaged, "incorrect data");
  gov_test::GzipOptions wrong_length;
  wrong_length.wrong_length = true;
  check_refused(gov_test::gzip(content, wrong_length), kDamaged, "length check");
}

TEST_CASE("inflate: a stream that is cut anywhere is refused") {
  const std::string bytes = gov_test::gzip(mixed_content(3000));
  for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
    CAPTURE(kind.name);
    for (std::size_t length = 1; length < bytes.size(); ++length) {
      CAPTURE(length);
      const auto content = inflate_all(kind, bytes.substr(0, length));
      REQUIRE_FALSE(content);
      CHECK(content.error().because[0].find("it ends in the middle") == 0);
    }
  }
}

TEST_CASE("inflate: a changed byte never changes the content unnoticed") {
  const std::string original = mixed_content(2000);
  const std::string good = gov_test::gzip(original);
  for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
    CAPTURE(kind.name);
    for (std::size_t at = 10; at < good.size(); ++at) {
      CAPTURE(at);
      std::string bytes = good;
      bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
      // In a run of equal bytes another distance means the same.
      const auto content = inflate_all(kind, bytes);
      CHECK((!content || *content == original));
    }
  }
}

TEST_CASE("inflate: nothing may follow the stream") {
  gov_test::GzipOptions garbage;
  garbage.trailing_garbage = "x";
  check_refused(gov_test::gzip("content", garbage), kDamaged, "after the end");
  garbage.trailing_garbage = std::string(1024, '\0');
  check_refused(gov_test::gzip("content", garbage), kDamaged, "after the end");
  gov_test::GzipOptions second;
  second.second_member = "more";
  check_refused(gov_test::gzip("content", second), kDamaged, "after the end");
}

TEST_CASE("inflate: what is not gzip is called by its name") {
  check_refused("", "the archive is empty", "");
  check_refused("<!DOCTYPE html>", kNotGzip, "");
  const auto reason = [](std::string_view bytes) {
    return inflate_all(gov::inflate_engines().front(), bytes).error().because[0];
  };
  CHECK(reason("<!DOCTYPE html>") == "it looks like an HTML page");
  CHECK(reason("PK\x03\x04") == "it looks like a zip archive");
  CHECK(reason("hello") == "it does not start with a gzip header");
  CHECK(reason("\x1f") == "it ends in the middle of its gzip stream, after 1 B");
  CHECK(reason("\x1f\x9d") == "it does not start with a gzip header");
  check_refused(std::string("\x1f\x8b\x07\0\0\0\0\0\0\x03\x03\0", 12), kDamaged,
                "compression method");
}

TEST_CASE("inflate: a bomb is stopped by its ratio and by the cap") {
  const std::string zeros(std::size_t{8} << 20U, '\0');
  check_refused(gov_test::gzip(zeros), kDamaged, "200 times");
  for (const gov::InflateEngineKind& kind : gov::inflate_engines()) {
    const std::string half_a_mebibyte(std::size_t{1} << 19U, '\0');
    CHECK(inflate_all(kind, gov_test::gzip(half_a_mebibyte)));

    gov::InflateLimits limits;
    limits.output_bytes = 1000;
    CHECK(inflate_all(kind, gov_test::gzip(mixed_content(1000)), {}, limits));
    const auto content = inflate_all(kind, gov_test::gzip(mixed_content(1001)), {}, limits);
    REQUIRE_FALSE(content);
    CHECK(content.error().because[0] == "it unpacks to more than 1.0 kB");
  }
}
