// SPDX-License-Identifier: MIT
#include "fetch/document.hpp"

#include "base/text.hpp"
#include "fetch/content_encoding.hpp"
#include "fetch/retry_wait.hpp"
#include "fetch/url.hpp"

namespace gov {
namespace {

std::string cannot_fetch(const DocumentRequest& request) {
  return concat("cannot fetch ", in_quotes(redacted(request.url)));
}

/// Collects one body in memory.
class DocumentResponse : public ResponseHandler {
 public:
  DocumentResponse(const DocumentRequest& request, const TransferWatch& watch)
      : request_(request), watch_(watch) {}

  Handled on_head(const HttpHead& head) override {
    if (head.status == 206) {
      return HttpFailure{TransferProblem::other,
                         fail(ErrorKind::network, cannot_fetch(request_))
                             .with_reason("the server sent a part that was not asked for"),
                         std::nullopt};
    }
    if (auto encoded = refuse_content_encoding(head)) {
      return std::move(*encoded).within(cannot_fetch(request_));
    }
    if (head.content_length > request_.max_bytes) return too_long(*head.content_length);
    total_ = head.content_length.value_or(0);
    return {};
  }

  Handled on_body(std::span<const std::byte> bytes) override {
    if (bytes.size() > request_.max_bytes - body_.size()) {
      return too_long(body_.size() + bytes.size());
    }
    body_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (watch_.on_progress) watch_.on_progress(body_.size(), total_);
    return {};
  }

  bool is_cancelled() override { return watch_.is_cancelled && watch_.is_cancelled(); }

  [[nodiscard]] std::string& body() { return body_; }

 private:
  [[nodiscard]] HttpFailure too_long(std::uint64_t size) const {
    Error error =
        fail(ErrorKind::integrity, cannot_fetch(request_))
            .with_reason(concat("it has ", std::to_string(size), " bytes or more; at most ",
                                std::to_string(request_.max_bytes), " are accepted"));
    return HttpFailure{TransferProblem::wrong_content, std::move(error), std::nullopt};
  }

  const DocumentRequest& request_;
  const TransferWatch& watch_;
  std::uint64_t total_ = 0;
  std::string body_;
};

HttpRequest http_request(const DocumentRequest& request) {
  HttpRequest http{.url = request.url,
                   .headers = {},
                   .allow_plain_http = request.allow_plain_http,
                   .longest_silence = request.longest_silence,
                   .deadline = request.deadline,
                   .logins = request.logins};
  const auto& [etag, last_modified] = request.validators;
  if (!etag.empty()) http.headers.emplace_back("If-None-Match", etag);
  if (!last_modified.empty()) http.headers.emplace_back("If-Modified-Since", last_modified);
  return http;
}

Expected<DocumentAnswer, HttpFailure> answer_from(const DocumentRequest& request,
                                                  const HttpHead& head, std::string body) {
  if (head.status == 304) return DocumentAnswer(NotModified{});
  const std::string_view start = std::string_view(body).substr(0, kBlockPageBytes);
  if (auto blocked = block_page(head, start, request.expected, std::nullopt)) {
    return std::move(*blocked).within(cannot_fetch(request));
  }
  return DocumentAnswer(Document{.body = std::move(body),
                                 .validators = {head.etag, head.last_modified},
                                 .effective_url = head.effective_url});
}

bool is_answer(const DocumentRequest& request, const HttpFailure& failure) {
  const int status = failure.http_status().value_or(0);
  return request.missing == MissingDocument::is_an_answer && (status == 404 || status == 410);
}

}  // namespace

Expected<DocumentAnswer, HttpFailure> fetch_document(HttpClient& client,
                                                     const DocumentRequest& request,
                                                     const RetryPolicy& policy, const Clock& clock,
                                                     const TransferWatch& watch) {
  for (unsigned attempt = 1;; ++attempt) {
    DocumentResponse response(request, watch);
    HttpOutcome outcome = client.get(http_request(request), response);
    if (const auto* head = std::get_if<HttpHead>(&outcome)) {
      return answer_from(request, *head, std::move(response.body()));
    }
    HttpFailure failure = std::move(std::get<HttpFailure>(outcome));
    if (is_answer(request, failure)) {
      return DocumentAnswer(NoSuchDocument{failure.head->effective_url});
    }
    if (auto final_failure = wait_for_retry(std::move(failure), attempt, policy, clock, watch)) {
      return std::move(*final_failure);
    }
  }
}

}  // namespace gov
