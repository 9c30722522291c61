// SPDX-License-Identifier: MIT
#include "fetch/http_head.hpp"

#include <algorithm>
#include <ctime>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr int kFirstFinalStatus = 200;
constexpr std::uint64_t kLongestRetryAfterSeconds = 366ULL * 24 * 3600;

int parse_status(std::string_view status_line) {
  const std::size_t blank = status_line.find(' ');
  if (blank == std::string_view::npos) return 0;
  return static_cast<int>(parse_unsigned(status_line.substr(blank + 1, 3)).value_or(0));
}

/// "bytes 100-199/200", "bytes */200".
void parse_content_range(std::string_view value, HttpHead& head) {
  constexpr std::string_view kUnit = "bytes ";
  if (!to_lower(value).starts_with(kUnit)) return;
  value.remove_prefix(kUnit.size());
  const std::size_t dash = value.find('-');
  const std::size_t slash = value.find('/');
  if (dash < slash) head.content_range_start = parse_unsigned(trim(value.substr(0, dash)));
  if (slash != std::string_view::npos) {
    head.content_range_total = parse_unsigned(trim(value.substr(slash + 1)));
  }
}

void take_header(std::string_view name, std::string_view value,
                 std::chrono::system_clock::time_point now, HttpHead& head) {
  if (name == "content-type") {
    head.content_type = to_lower(trim(value.substr(0, value.find(';'))));
  } else if (name == "content-length") {
    head.content_length = parse_unsigned(value);
  } else if (name == "etag" && !has_control_character(value)) {
    // A validator is there to be sent back, which a control character forbids.
    head.etag = value;
  } else if (name == "last-modified" && !has_control_character(value)) {
    head.last_modified = value;
  } else if (name == "retry-after") {
    head.retry_after = parse_retry_after(value, now);
  } else if (name == "content-range") {
    parse_content_range(value, head);
  } else if (name == "content-encoding") {
    head.content_encoding = to_lower(value);
  } else if (name == "accept-ranges") {
    head.accept_ranges = to_lower(value);
  }
}

}  // namespace

HttpHeadReader::HttpHeadReader(std::string effective_url, std::chrono::system_clock::time_point now)
    : effective_url_(std::move(effective_url)), now_(now) {}

bool HttpHeadReader::take_line(std::string_view line) {
  if (is_complete_) return false;
  line = trim(line);
  if (line.starts_with("HTTP/")) {
    head_ = HttpHead{};
    head_.effective_url = effective_url_;
    head_.status = parse_status(line);
    return false;
  }
  if (line.empty()) {
    is_complete_ = head_.status >= kFirstFinalStatus;
    return is_complete_;
  }
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  take_header(to_lower(trim(line.substr(0, colon))), trim(line.substr(colon + 1)), now_, head_);
  return false;
}

std::optional<std::chrono::seconds> parse_retry_after(std::string_view value,
                                                      std::chrono::system_clock::time_point now) {
  if (const auto seconds = parse_unsigned(value)) {
    return std::chrono::seconds(std::min(*seconds, kLongestRetryAfterSeconds));
  }
  std::tm parts{};
  const std::string text(value);
  const char* end = ::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  if (end == nullptr || *end != '\0') return std::nullopt;
  // In seconds: a date of the far future does not fit into the clock's nanoseconds.
  const std::chrono::seconds date(::timegm(&parts));
  const auto distance = date - std::chrono::floor<std::chrono::seconds>(now.time_since_epoch());
  return std::clamp(distance, std::chrono::seconds(0),
                    std::chrono::seconds(kLongestRetryAfterSeconds));
}

}  // namespace gov
