// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// Status and the headers gov cares about of one response. Everything is untrusted text.
struct HttpHead {
  int status = 0;
  std::string effective_url;  // after redirects, without user-info
  std::string content_type;   // lower case, without parameters: "text/html"
  std::optional<std::uint64_t> content_length;
  std::string etag;
  std::string last_modified;
  std::optional<std::chrono::seconds> retry_after;   // a date was turned into a distance from now
  std::optional<std::uint64_t> content_range_start;  // of a 206
  std::optional<std::uint64_t> content_range_total;  // absent for "*"
  std::string content_encoding;                      // lower case
  std::string accept_ranges;                         // lower case
};

/// Puts a head together from the lines as they arrive. Interim responses (1xx) are skipped.
class HttpHeadReader {
 public:
  HttpHeadReader(std::string effective_url, std::chrono::system_clock::time_point now);

  /// True exactly once: when this line, an empty one, completed the head. Later lines (trailers)
  /// are ignored.
  [[nodiscard]] bool take_line(std::string_view line);

  [[nodiscard]] bool is_complete() const { return is_complete_; }
  [[nodiscard]] const HttpHead& head() const { return head_; }

 private:
  std::string effective_url_;
  std::chrono::system_clock::time_point now_;
  HttpHead head_;
  bool is_complete_ = false;
};

/// Retry-After in either form, seconds or an HTTP date (RFC 9110, 10.2.3).
[[nodiscard]] std::optional<std::chrono::seconds> parse_retry_after(
    std::string_view value, std::chrono::system_clock::time_point now);

}  // namespace gov
