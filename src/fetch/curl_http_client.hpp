// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>

#include "base/clock.hpp"
#include "fetch/curl_transport.hpp"
#include "fetch/failure_text.hpp"
#include "fetch/http_client.hpp"

namespace gov {

/// HttpClient by libcurl. Keeps its connections between requests. For one thread at a time.
///
/// https only, plus http where a request allows it; TLS 1.2 or newer with every check on; at most
/// five redirects, none to a weaker scheme; user-info and ~/.netrc logins go to the origin that the
/// request names and to no other. Reads nothing from the process environment, and removes
/// SSLKEYLOGFILE from it, which libcurl obeys.
class CurlHttpClient : public HttpClient {
 public:
  /// `clock` turns a Retry-After date into a distance.
  CurlHttpClient(CurlOptions options, Clock clock);

  [[nodiscard]] HttpOutcome get(const HttpRequest& request, ResponseHandler& handler) override;

 private:
  [[nodiscard]] std::optional<HttpFailure> failure_of(const Url& url, const CurlEnding& ending,
                                                      const HttpExchange& exchange) const;
  [[nodiscard]] FailureFacts facts(const Url& url, TransferProblem problem,
                                   const CurlEnding& ending) const;

  [[nodiscard]] HttpOutcome ask(const HttpRequest& request, ResponseHandler& handler);

  CurlTransport transport_;
  Clock clock_;
  std::map<std::string, HttpFailure> silent_;  // by scheme, host and port
};

}  // namespace gov
