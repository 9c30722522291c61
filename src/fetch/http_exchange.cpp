// SPDX-License-Identifier: MIT
#include "fetch/http_exchange.hpp"

#include <algorithm>

#include "base/redaction.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kMaxSkippedBytes = 64 * 1024;
constexpr std::size_t kKeptPageBytes = 4096;
constexpr std::size_t kMostHeadBytes = std::size_t{1} << 20U;

}  // namespace

HttpExchange::HttpExchange(ResponseHandler& handler, std::string effective_url,
                           std::chrono::system_clock::time_point now)
    : handler_(handler), effective_url_(effective_url), reader_(std::move(effective_url), now) {}

bool HttpExchange::is_for_handler() const {
  const int status = head().status;
  return has_head() && (status == 200 || status == 206 || status == 304);
}

bool HttpExchange::is_redirect() const {
  const int status = head().status;
  return has_head() &&
         (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
}

bool HttpExchange::take_line(std::string_view line) {
  // Trailers as well, which may come without end, and which libcurl collects.
  head_bytes_ += line.size();
  if (head_bytes_ > kMostHeadBytes) {
    refusal_ = HttpFailure{
        TransferProblem::other,
        fail(ErrorKind::network, concat("cannot fetch ", in_quotes(redacted(effective_url_))))
            .with_reason("the server sends header lines without end"),
        std::nullopt};
    return false;
  }
  if (!reader_.take_line(line) || !is_for_handler()) return true;
  auto accepted = handler_.on_head(head());
  if (!accepted) refusal_ = std::move(accepted).error();
  return !refusal_;
}

bool HttpExchange::take_body(std::span<const std::byte> bytes) {
  if (!is_for_handler()) {
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    page_ += text.substr(0, kKeptPageBytes - page_.size());
    skipped_bytes_ += bytes.size();
    return skipped_bytes_ <= kMaxSkippedBytes;
  }
  auto accepted = handler_.on_body(bytes);
  if (!accepted) refusal_ = std::move(accepted).error();
  return !refusal_;
}

}  // namespace gov
