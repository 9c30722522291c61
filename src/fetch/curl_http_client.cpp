// SPDX-License-Identifier: MIT
#include "fetch/curl_http_client.hpp"

#include <stdlib.h>

#include "base/text.hpp"
#include "fetch/block_page.hpp"
#include "fetch/request_rules.hpp"

namespace gov {
namespace {

constexpr int kMaxRedirects = 5;

std::string public_text(Url url) {
  url.user_info.clear();
  return to_string(url);
}

std::string server_of(const Url& url) {
  return concat(url.scheme, "://", url.host, ":", std::to_string(effective_port(url)));
}

bool is_silence(TransferProblem problem) {
  return problem == TransferProblem::timeout || problem == TransferProblem::stalled ||
         problem == TransferProblem::connect || problem == TransferProblem::proxy;
}

Result<CurlRequest> first_request(const HttpRequest& request) {
  CurlRequest first;
  GOV_TRY_ASSIGN(first.url, requested_url(request));
  GOV_TRY_ASSIGN(first.header_lines, header_lines(request));
  first.allow_plain_http = request.allow_plain_http;
  first.longest_silence = request.longest_silence;
  first.deadline = request.deadline;
  return first;
}

}  // namespace

CurlHttpClient::CurlHttpClient(CurlOptions options, Clock clock)
    : transport_(std::move(options)), clock_(std::move(clock)) {
  // libcurl would write the keys of every connection into the file that this names.
  ::unsetenv("SSLKEYLOGFILE");
}

FailureFacts CurlHttpClient::facts(const Url& url, TransferProblem problem,
                                   const CurlEnding& ending) const {
  const CurlOptions& options = transport_.options();
  FailureFacts facts;
  facts.problem = problem;
  facts.url = to_string(url);
  if (ending.has_used_proxy) facts.proxy = proxy_for(options.proxies, url.scheme);
  facts.proxy_status = ending.proxy_status;
  // If there is a proxy, the connection was made to the proxy.
  if (problem == TransferProblem::connect && facts.proxy) facts.problem = TransferProblem::proxy;
  facts.ca_bundle = options.ca_bundle;
  facts.patience = ending.patience;
  return facts;
}

std::optional<HttpFailure> CurlHttpClient::failure_of(const Url& url, const CurlEnding& ending,
                                                      const HttpExchange& exchange) const {
  if (exchange.refusal()) {
    HttpFailure refused = *exchange.refusal();
    refused.head = exchange.head();
    return refused;
  }
  const bool is_cancelled = ending.problem == TransferProblem::cancelled;
  if (!is_cancelled && exchange.has_head() && !exchange.is_for_handler()) {
    FailureFacts refused = facts(url, TransferProblem::http_status, ending);
    if (std::string title = page_title(exchange.page()); !title.empty())
      refused.page_title = std::move(title);
    refused.head = exchange.head();
    return describe_failure(std::move(refused));
  }
  if (!ending.problem && exchange.has_head()) return std::nullopt;
  FailureFacts failed = facts(url, ending.problem.value_or(TransferProblem::other), ending);
  if (!ending.detail.empty()) failed.detail = ending.detail;
  if (exchange.has_head()) failed.head = exchange.head();
  return describe_failure(std::move(failed));
}

HttpOutcome CurlHttpClient::get(const HttpRequest& request, ResponseHandler& handler) {
  const auto url = parse_url(request.url);
  if (!url || !request.longest_silence) return ask(request, handler);
  const std::string server = server_of(*url);
  if (const auto known = silent_.find(server); known != silent_.end()) return known->second;
  HttpOutcome outcome = ask(request, handler);
  const auto* failure = std::get_if<HttpFailure>(&outcome);
  if (failure != nullptr && is_silence(failure->problem)) silent_.emplace(server, *failure);
  return outcome;
}

HttpOutcome CurlHttpClient::ask(const HttpRequest& request, ResponseHandler& handler) {
  auto first = first_request(request);
  if (!first) {
    return HttpFailure{TransferProblem::bad_request, std::move(first).error(), std::nullopt};
  }
  const Url origin = first->url;
  CurlRequest current = std::move(*first);
  for (int redirects = 0;; ++redirects) {
    current.logins = same_origin(current.url, origin) ? request.logins : Logins::none;
    HttpExchange exchange(handler, public_text(current.url), clock_.now());
    const CurlEnding ending = transport_.perform(current, exchange, handler);
    if (ending.problem || ending.redirect_target.empty() || !exchange.is_redirect()) {
      if (auto failure = failure_of(current.url, ending, exchange)) return std::move(*failure);
      return exchange.head();
    }
    if (redirects == kMaxRedirects) {
      return describe_failure(facts(current.url, TransferProblem::too_many_redirects, ending));
    }
    auto next = redirected_url(origin, current.url, ending.redirect_target);
    if (!next) {
      FailureFacts refused = facts(current.url, TransferProblem::refused_redirect, ending);
      refused.redirect = ending.redirect_target;
      return describe_failure(std::move(refused));
    }
    current.url = std::move(*next);
  }
}

}  // namespace gov
