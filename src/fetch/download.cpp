// SPDX-License-Identifier: MIT
#include "fetch/download.hpp"

#include "base/text.hpp"
#include "fetch/download_delivery.hpp"
#include "fetch/download_response.hpp"
#include "fetch/failure_text.hpp"
#include "fetch/retry_wait.hpp"
#include "fetch/url.hpp"

namespace gov {
namespace {

// Less than this between two failures does not count as progress: otherwise a server that sends a
// few bytes per connection would be asked forever.
constexpr std::uint64_t kProgressBytes = 64 * 1024;

HttpRequest http_request(const DownloadRequest& request, const DownloadDelivery& delivery) {
  HttpRequest http{.url = request.url,
                   .headers = {},
                   .allow_plain_http = request.allow_plain_http,
                   .logins = request.logins};
  if (delivery.received() == 0) return http;
  http.headers.emplace_back("Range", concat("bytes=", std::to_string(delivery.received()), "-"));
  http.headers.emplace_back("If-Range", delivery.etag());
  return http;
}

HttpFailure truncated(const DownloadRequest& request, const DownloadDelivery& delivery) {
  FailureFacts facts;
  facts.problem = TransferProblem::truncated;
  facts.url = request.url;
  facts.detail = concat(std::to_string(delivery.received()), " of ",
                        std::to_string(delivery.total()), " bytes arrived");
  return describe_failure(std::move(facts));
}

/// What went wrong in one attempt; absent when the file is complete.
std::optional<HttpFailure> failure_of(HttpOutcome outcome, const DownloadRequest& request,
                                      DownloadResponse& response,
                                      const DownloadDelivery& delivery) {
  if (auto* failure = std::get_if<HttpFailure>(&outcome)) {
    // A connection may fail after the last byte.
    const bool is_late = is_transient(*failure) && delivery.has_all();
    if (is_late) return std::nullopt;
    return std::move(*failure);
  }
  if (auto finished = response.finish(); !finished) {
    return std::move(finished).error();
  }
  if (delivery.total() != 0 && !delivery.has_all()) return truncated(request, delivery);
  return std::nullopt;
}

/// Why what was delivered is stale, when the answer to a resume says so.
std::optional<std::string> stale_reason(const DownloadResponse& response,
                                        const HttpOutcome& outcome, std::uint64_t resumed_at) {
  if (response.stale_reason()) return response.stale_reason();
  const auto* failure = std::get_if<HttpFailure>(&outcome);
  if (failure == nullptr || resumed_at == 0) return std::nullopt;
  const int status = failure->http_status().value_or(0);
  if (status != 412 && status != 416) return std::nullopt;
  return concat("the server refuses to go on there (HTTP ", std::to_string(status), ")");
}

bool is_from_other_origin(const HttpOutcome& outcome) {
  const auto* failure = std::get_if<HttpFailure>(&outcome);
  return failure != nullptr && failure->problem == TransferProblem::other_origin;
}

DownloadOutcome ended(DownloadState state, const DownloadRequest& request,
                      const DownloadDelivery& delivery) {
  DownloadOutcome outcome;
  outcome.state = state;
  outcome.received = delivery.received();
  outcome.reused = delivery.reused();
  outcome.effective_url = redacted(request.url);
  return outcome;
}

DownloadOutcome restart(const DownloadRequest& request, DownloadDelivery& delivery,
                        std::string reason) {
  delivery.drop_partial();
  DownloadOutcome outcome = ended(DownloadState::must_restart, request, delivery);
  outcome.restart_reason = std::move(reason);
  return outcome;
}

DownloadOutcome failed(const DownloadRequest& request, DownloadDelivery& delivery,
                       HttpFailure failure) {
  const bool is_worth_keeping =
      delivery.received() != 0 && failure.problem != TransferProblem::wrong_content;
  if (!is_worth_keeping) delivery.drop_partial();
  DownloadOutcome outcome = ended(DownloadState::failed, request, delivery);
  outcome.kept = delivery.kept();
  outcome.failure = std::move(failure);
  return outcome;
}

}  // namespace

DownloadOutcome download(HttpClient& client, const DownloadRequest& request, ByteSink& sink,
                         const RetryPolicy& policy, const Clock& clock,
                         const TransferWatch& watch) {
  DownloadDelivery delivery(request, sink, watch);
  if (auto replayed = delivery.replay(); !replayed) {
    return failed(request, delivery, std::move(replayed).error());
  }
  if (delivery.has_all()) return ended(DownloadState::complete, request, delivery);

  for (unsigned attempt = 1;; ++attempt) {
    const std::uint64_t resumed_at = delivery.received();
    DownloadResponse response(request, delivery, watch);
    HttpOutcome outcome = client.get(http_request(request, delivery), response);
    if (is_from_other_origin(outcome)) return ended(DownloadState::other_origin, request, delivery);
    if (auto stale = stale_reason(response, outcome, resumed_at)) {
      return restart(request, delivery, std::move(*stale));
    }
    auto failure = failure_of(std::move(outcome), request, response, delivery);
    if (!failure) {
      DownloadOutcome complete = ended(DownloadState::complete, request, delivery);
      complete.effective_url = redacted(response.head().effective_url);
      return complete;
    }
    if (delivery.received() - resumed_at >= kProgressBytes) attempt = 1;
    if (auto last = wait_for_retry(std::move(*failure), attempt, policy, clock, watch)) {
      return failed(request, delivery, std::move(*last));
    }
    if (delivery.received() != 0 && !delivery.can_resume()) {
      return restart(request, delivery,
                     "the transfer broke, and the server offers no safe way to resume it");
    }
  }
}

}  // namespace gov
