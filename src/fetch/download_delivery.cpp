// SPDX-License-Identifier: MIT
#include "fetch/download_delivery.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "fetch/failure_text.hpp"
#include "fetch/url.hpp"
#include "fetch/validators.hpp"

namespace gov {
namespace {

constexpr std::size_t kReplayBytes = 256 * 1024;

}  // namespace

DownloadDelivery::DownloadDelivery(const DownloadRequest& request, ByteSink& sink,
                                   const TransferWatch& watch)
    : request_(request), sink_(sink), watch_(watch), total_(request.expected_size.value_or(0)) {}

bool DownloadDelivery::is_cancelled() const { return watch_.is_cancelled && watch_.is_cancelled(); }

void DownloadDelivery::drop_partial() {
  partial_.reset();
  if (request_.partial_path) discard_partial(*request_.partial_path);
}

void DownloadDelivery::open_partial() {
  if (!request_.partial_path) return;
  partial_ = PartialFile::open(*request_.partial_path);
  if (!partial_) return drop_partial();
  const PartialNote& note = partial_->note();
  const bool is_of_this_file = note.url == redacted(request_.url) &&
                               (total_ == 0 || note.total == 0 || note.total == total_) &&
                               !refuse_size(partial_->size());
  if (!is_of_this_file) return drop_partial();
  etag_ = note.etag;
  if (total_ == 0) total_ = note.total;
}

Handled DownloadDelivery::replay() {
  open_partial();
  if (!partial_) return {};
  std::vector<std::byte> buffer(kReplayBytes);
  while (received_ < partial_->size()) {
    if (is_cancelled()) {
      FailureFacts stopped;
      stopped.problem = TransferProblem::cancelled;
      stopped.url = request_.url;
      return describe_failure(std::move(stopped));
    }
    const auto wanted = std::min<std::uint64_t>(partial_->size() - received_, buffer.size());
    const auto count = partial_->read_at(received_, std::span(buffer).first(wanted));
    if (!count || *count == 0) {
      // What was read is valid; the rest can come from the server.
      drop_partial();
      break;
    }
    GOV_TRY(give_to_sink(std::span(buffer).first(*count)));
    received_ += *count;
    if (watch_.on_progress) watch_.on_progress(received_, total_);
  }
  reused_ = received_;
  return {};
}

void DownloadDelivery::begin(const HttpHead& head) {
  if (!request_.expected_size) total_ = head.content_length.value_or(0);
  const bool can_be_resumed = is_strong_etag(head.etag) && head.accept_ranges != "none";
  etag_ = can_be_resumed ? head.etag : "";
  drop_partial();
  if (!can_be_resumed || !request_.partial_path) return;
  partial_ = PartialFile::create(*request_.partial_path,
                                 PartialNote{redacted(request_.url), etag_, total_});
}

std::optional<HttpFailure> DownloadDelivery::refuse_size(std::uint64_t size) const {
  const std::uint64_t limit =
      std::min(request_.expected_size.value_or(request_.max_bytes), request_.max_bytes);
  if (size <= limit) return std::nullopt;
  Error error =
      fail(ErrorKind::integrity, concat("cannot fetch ", in_quotes(redacted(request_.url))))
          .with_reason(concat("the server sends ", std::to_string(size), " bytes or more, ",
                              limit == request_.expected_size ? "expected were " : "the limit is ",
                              std::to_string(limit)));
  return HttpFailure{TransferProblem::wrong_content, std::move(error), std::nullopt};
}

Handled DownloadDelivery::give_to_sink(std::span<const std::byte> bytes) {
  auto taken = sink_.write(bytes);
  if (taken) return {};
  return HttpFailure{TransferProblem::handler, std::move(taken).error(), std::nullopt};
}

Handled DownloadDelivery::append(std::span<const std::byte> bytes) {
  if (auto too_long = refuse_size(received_ + bytes.size())) return std::move(*too_long);
  GOV_TRY(give_to_sink(bytes));
  received_ += bytes.size();
  if (partial_ && !partial_->append(bytes)) drop_partial();
  if (watch_.on_progress) watch_.on_progress(received_, total_);
  return {};
}

}  // namespace gov
