// SPDX-License-Identifier: MIT
#include "fetch/failure_text.hpp"

#include <array>

#include "base/text.hpp"
#include "fetch/url.hpp"

namespace gov {
namespace {

constexpr std::size_t kShownDetailBytes = 300;

struct Explanation {
  std::string reason;
  std::string hint;
};

/// The library's message, unless it might repeat a user-info.
std::string safe_detail(const FailureFacts& facts) {
  const std::string detail = facts.detail.value_or("");
  if (detail.find('@') != std::string::npos) return {};
  return printable(detail, kShownDetailBytes);
}

std::string host_of(const FailureFacts& facts) {
  const auto url = parse_url(facts.url);
  if (!url) return "the host";
  return url->port == 0 ? url->host : concat(url->host, ":", std::to_string(url->port));
}

bool mentions(std::string_view lower_text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (lower_text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

Explanation explain_ca_bundle(const FailureFacts& facts) {
  if (!facts.ca_bundle) {
    return {"this system has no file of trusted certificates",
            "install the package ca-certificates, or set GOV_CA_BUNDLE to a PEM file"};
  }
  return {concat("the file of trusted certificates cannot be used: ", in_quotes(*facts.ca_bundle)),
          "set GOV_CA_BUNDLE to a readable PEM file"};
}

Explanation explain_tls(const FailureFacts& facts) {
  const std::string detail = to_lower(facts.detail.value_or(""));
  if (mentions(detail, {"expired", "not yet valid"})) {
    return {
        "the server's certificate is expired or not yet valid, or this machine's clock is wrong",
        "check the clock: date"};
  }
  if (mentions(detail, {"error setting certificate", "error adding trust anchors"})) {
    return explain_ca_bundle(facts);
  }
  if (mentions(detail, {"local issuer", "self-signed", "self signed", "unknown ca"})) {
    return {"the server's certificate is signed by an authority that is not trusted here",
            "if your company signs its own certificates: export GOV_CA_BUNDLE=/path/to/ca.pem"};
  }
  if (mentions(detail, {"subject name", "does not match", "hostname mismatch"})) {
    return {concat("the server's certificate was issued for another host than ", host_of(facts)),
            ""};
  }
  return {"no safe connection (TLS 1.2 or newer) could be agreed on", ""};
}

Explanation explain_status(const FailureFacts& facts) {
  const int status = facts.head ? facts.head->status : 0;
  const std::string code = concat("HTTP ", std::to_string(status));
  switch (status) {
    case 401:
      return {concat(code, ": the server wants a login"), "put it into ~/.netrc for that host"};
    case 403:
      return {concat(code, ": the server refuses access"), ""};
    case 404:
    case 410:
      return {concat(code, ": the server has no such file"), ""};
    case 407:
      return {concat(code, ": the proxy wants a login"),
              "put it into https_proxy: http://USER:PASSWORD@HOST:PORT"};
    case 511:
      return {concat(code, ": this network wants a sign-in"),
              "sign in with a browser, then repeat"};
    default:
      return {code, ""};
  }
}

Explanation explain_proxy(const FailureFacts& facts) {
  const std::string proxy = concat("the proxy ", in_quotes(redacted(facts.proxy.value_or(""))));
  if (facts.proxy_status == 407) {
    return {concat(proxy, " wants a login"),
            "put it into https_proxy: http://USER:PASSWORD@HOST:PORT"};
  }
  if (facts.proxy_status) {
    return {concat(proxy, " refuses the connection: HTTP ", std::to_string(*facts.proxy_status)),
            "check https_proxy and no_proxy"};
  }
  return {concat(proxy, " does not work"), "check https_proxy and no_proxy"};
}

Explanation explain(const FailureFacts& facts) {
  switch (facts.problem) {
    case TransferProblem::connect:
      return {concat("no connection to ", host_of(facts)), ""};
    case TransferProblem::timeout:
      return {concat(host_of(facts), " did not answer within ", human_duration(facts.patience)),
              ""};
    case TransferProblem::stalled:
      return {concat("hardly any data arrived for ", human_duration(facts.patience)), ""};
    case TransferProblem::broken_connection:
      return {"the connection was cut", ""};
    case TransferProblem::truncated:
      return {"the transfer ended early", ""};
    case TransferProblem::http_status:
      return explain_status(facts);
    case TransferProblem::tls:
      return explain_tls(facts);
    case TransferProblem::refused_redirect:
      return {concat("it redirects to ", in_quotes(redacted(facts.redirect.value_or(""))),
                     ", which is less safe and is not followed"),
              ""};
    case TransferProblem::too_many_redirects:
      return {"too many redirects in a row", ""};
    case TransferProblem::name_resolution:
      return {concat("the host name ", host_of(facts), " cannot be found"),
              "check the network connection; behind a proxy, set https_proxy"};
    case TransferProblem::proxy:
      return explain_proxy(facts);
    case TransferProblem::cancelled:
      return {"interrupted", ""};
    case TransferProblem::intercepted:
    case TransferProblem::wrong_content:
    case TransferProblem::other_origin:
    case TransferProblem::bad_request:
    case TransferProblem::handler:
    case TransferProblem::other:
      break;
  }
  return {"the transfer failed", ""};
}

}  // namespace

HttpFailure describe_failure(FailureFacts facts) {
  const auto kind =
      facts.problem == TransferProblem::cancelled ? ErrorKind::interrupted : ErrorKind::network;
  Explanation explanation = explain(facts);
  Error error = fail(kind, concat("cannot fetch ", in_quotes(redacted(facts.url))))
                    .with_reason(std::move(explanation.reason))
                    .with_hint(std::move(explanation.hint));
  if (facts.problem != TransferProblem::cancelled) error.check = "NET01";
  if (facts.page_title) {
    error.because.push_back(concat("the page is titled ", in_quotes(*facts.page_title)));
  }
  if (std::string detail = safe_detail(facts); !detail.empty()) {
    error.because.push_back(std::move(detail));
  }
  const bool proxy_is_news = facts.proxy && facts.problem != TransferProblem::proxy &&
                             facts.problem != TransferProblem::cancelled;
  if (proxy_is_news) {
    error.because.push_back(concat("the proxy ", in_quotes(redacted(*facts.proxy)), " was in use"));
  }
  return HttpFailure{facts.problem, std::move(error), std::move(facts.head)};
}

}  // namespace gov
