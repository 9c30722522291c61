// SPDX-License-Identifier: MIT
#include "fetch/http_head.hpp"

#include <doctest/doctest.h>

#include <initializer_list>

namespace {

using std::chrono::seconds;

const auto kNow = std::chrono::system_clock::from_time_t(784'111'777);  // 06 Nov 1994 08:49:37

gov::HttpHead read(std::initializer_list<std::string_view> lines) {
  gov::HttpHeadReader reader("https://h/x", kNow);
  int completions = 0;
  for (const std::string_view line : lines) completions += reader.take_line(line) ? 1 : 0;
  CHECK(completions == 1);
  return reader.head();
}

}  // namespace

TEST_CASE("http head: the headers that matter are kept") {
  const auto head =
      read({"HTTP/2 206 \r\n", "Content-Type: Text/HTML; charset=utf-8\r\n",
            "content-length: 42\r\n", "ETag: \"a:b\"\r\n", "Last-Modified: yesterday\r\n",
            "Content-Range: bytes 100-141/142\r\n", "Content-Encoding: GZIP\r\n",
            "Accept-Ranges: bytes\r\n", "Retry-After: 12\r\n", "X-Other: 1\r\n", "\r\n"});
  CHECK(head.status == 206);
  CHECK(head.effective_url == "https://h/x");
  CHECK(head.content_type == "text/html");
  CHECK(head.content_length == 42U);
  CHECK(head.etag == "\"a:b\"");
  CHECK(head.last_modified == "yesterday");
  CHECK(head.content_range_start == 100U);
  CHECK(head.content_range_total == 142U);
  CHECK(head.content_encoding == "gzip");
  CHECK(head.accept_ranges == "bytes");
  CHECK(head.retry_after == seconds(12));
}

TEST_CASE("http head: interim responses and trailers leave no trace") {
  const auto head = read({"HTTP/1.1 103 Early Hints", "ETag: \"old\"", "", "HTTP/1.1 200 OK",
                          "Content-Length: 5", "", "ETag: \"trailer\"", ""});
  CHECK(head.status == 200);
  CHECK(head.etag.empty());
  CHECK(head.content_length == 5U);
}

TEST_CASE("http head: nonsense is ignored") {
  const auto head =
      read({"HTTP/1.1 200 OK", "Content-Length: -5", "no colon here", ": empty",
            "Content-Range: bytes x-y/z", "Content-Range: lines 1-2/3", "Retry-After: soon", ""});
  CHECK_FALSE(head.content_length);
  CHECK_FALSE(head.content_range_start);
  CHECK_FALSE(head.content_range_total);
  CHECK_FALSE(head.retry_after);
}

TEST_CASE("http head: a total that the server does not know is absent") {
  const auto head = read({"HTTP/1.1 206 P", "Content-Range: bytes 5-9/*", ""});
  CHECK(head.content_range_start == 5U);
  CHECK_FALSE(head.content_range_total);
}

TEST_CASE("http head: Retry-After may be a date") {
  CHECK(gov::parse_retry_after("Sun, 06 Nov 1994 08:50:37 GMT", kNow) == seconds(60));
  CHECK(gov::parse_retry_after("Sun, 06 Nov 1994 08:00:00 GMT", kNow) == seconds(0));
  CHECK_FALSE(gov::parse_retry_after("Sun, 06 Nov 1994 08:00:00 GMT+1", kNow));
  CHECK(gov::parse_retry_after("99999999999999999", kNow) < std::chrono::hours(24 * 400));
}
