// SPDX-License-Identifier: MIT
#include "fetch/download_response.hpp"

#include "base/text.hpp"
#include "fetch/content_encoding.hpp"
#include "fetch/url.hpp"

namespace gov {
namespace {

std::string cannot_fetch(const DownloadRequest& request) {
  return concat("cannot fetch ", in_quotes(redacted(request.url)));
}

HttpFailure refused(TransferProblem problem, Error error) {
  return HttpFailure{problem, std::move(error), std::nullopt};
}

}  // namespace

DownloadResponse::DownloadResponse(const DownloadRequest& request, DownloadDelivery& delivery,
                                   const TransferWatch& watch)
    : request_(request),
      delivery_(delivery),
      watch_(watch),
      is_accepted_(delivery.received() != 0) {}

bool DownloadResponse::is_cancelled() { return watch_.is_cancelled && watch_.is_cancelled(); }

Handled DownloadResponse::on_head(const HttpHead& head) {
  head_ = head;
  if (request_.may_answer && !request_.may_answer(head.effective_url)) {
    return refused(TransferProblem::other_origin, fail(ErrorKind::network, cannot_fetch(request_)));
  }
  if (!is_accepted_) return check_start_of_file();
  stale_reason_ =
      continuation_problem(head, delivery_.received(), delivery_.etag(), delivery_.total());
  if (stale_reason_) {
    return refused(TransferProblem::other, fail(ErrorKind::network, *stale_reason_));
  }
  // The length of a part says nothing about the whole.
  if (auto encoded = refuse_archive_encoding(head, std::nullopt))
    return std::move(*encoded).within(cannot_fetch(request_));
  return {};
}

Handled DownloadResponse::check_start_of_file() const {
  if (head_.status != 200) {
    return refused(
        TransferProblem::other,
        fail(ErrorKind::network, cannot_fetch(request_))
            .with_reason(concat("HTTP ", std::to_string(head_.status), " was not asked for")));
  }
  if (auto encoded = refuse_archive_encoding(head_, request_.expected_size))
    return std::move(*encoded).within(cannot_fetch(request_));
  if (auto too_long = delivery_.refuse_size(head_.content_length.value_or(0))) {
    return std::move(*too_long);
  }
  return {};
}

Handled DownloadResponse::on_body(std::span<const std::byte> bytes) {
  if (is_accepted_) return delivery_.append(bytes);
  first_bytes_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  return first_bytes_.size() < kBlockPageBytes ? Handled() : judge_first_bytes();
}

Handled DownloadResponse::judge_first_bytes() {
  const std::string_view start = std::string_view(first_bytes_).substr(0, kBlockPageBytes);
  if (auto blocked = block_page(head_, start, request_.expected, request_.expected_size)) {
    return std::move(*blocked).within(cannot_fetch(request_));
  }
  const auto expected = request_.expected_size;
  if (head_.content_length && expected && *head_.content_length < *expected) {
    return refused(
        TransferProblem::wrong_content,
        fail(ErrorKind::integrity, cannot_fetch(request_))
            .with_reason(concat("the server's file has ", std::to_string(*head_.content_length),
                                " bytes, expected were ", std::to_string(*expected))));
  }
  is_accepted_ = true;
  delivery_.begin(head_);
  const std::string bytes = std::move(first_bytes_);
  return delivery_.append(text_bytes(bytes));
}

Handled DownloadResponse::finish() { return is_accepted_ ? Handled() : judge_first_bytes(); }

std::optional<std::string> continuation_problem(const HttpHead& head, std::uint64_t offset,
                                                const std::string& etag, std::uint64_t total) {
  if (head.status == 200) return "the file changed, or the server does not send parts of it";
  if (head.status != 206) return concat("HTTP ", std::to_string(head.status), " to a resume");
  if (head.content_range_start != offset) return "the server sent another part than asked for";
  if (!head.etag.empty() && head.etag != etag) return "the file on the server changed";
  if (total != 0 && head.content_range_total && *head.content_range_total != total) {
    return "the size of the file on the server changed";
  }
  return std::nullopt;
}

}  // namespace gov
