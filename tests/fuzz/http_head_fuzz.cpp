// SPDX-License-Identifier: MIT
//
// Whatever a server sends as the head of a response: it is complete once, later lines change
// nothing, a wait is never negative, and a range that is accepted continues exactly where the
// transfer broke.
#include "base/text.hpp"
#include "fetch/download_response.hpp"
#include "fetch/http_head.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

namespace {

constexpr std::uint64_t kOffset = 100;
constexpr std::uint64_t kTotal = 200;
const auto kNow = std::chrono::system_clock::from_time_t(1'790'000'000);

void check_continuation(const gov::HttpHead& head) {
  if (gov::continuation_problem(head, kOffset, "\"tag\"", kTotal)) return;
  require(head.status == 206 && head.content_range_start == kOffset);
  require(!head.content_range_total || head.content_range_total == kTotal);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = gov::fuzz::text_of(data, size);
  gov::HttpHeadReader reader("https://go.dev/dl/", kNow);
  std::optional<gov::HttpHead> completed;
  for (const std::string_view line : gov::split(text, '\n')) {
    const bool is_last = reader.take_line(line);
    require(!is_last || !completed);
    if (is_last) completed = reader.head();
  }
  require(reader.is_complete() == completed.has_value());
  if (completed) {
    require(reader.head().etag == completed->etag && reader.head().status == completed->status);
    require(!completed->retry_after || completed->retry_after->count() >= 0);
    check_continuation(*completed);
  }
  const auto wait = gov::parse_retry_after(text, kNow);
  require(!wait || wait->count() >= 0);
  return 0;
}
