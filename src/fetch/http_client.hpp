// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "fetch/http_head.hpp"

// The line between what gov wants from HTTP and who does it. One GET, streamed; retry, resume and
// the meaning of bytes are the business of document.hpp and download.hpp.

namespace gov {

struct HttpRequest {
  std::string url;
  /// Sent to redirect targets too, so never credentials. Neither half may hold control characters.
  std::vector<std::pair<std::string, std::string>> headers;
  bool allow_plain_http = false;
};

/// What went wrong, as far as the retry policy needs to know.
enum class TransferProblem {
  connect,
  timeout,  // no connection, or no TLS, in time
  stalled,  // connected, but (almost) nothing arrives
  broken_connection,
  truncated,    // fewer bytes than announced
  http_status,  // anything but 200, 206 and 304
  tls,
  refused_redirect,  // to a weaker or unknown scheme
  too_many_redirects,
  name_resolution,
  proxy,
  cancelled,
  handler,  // the ResponseHandler said no; its error is passed on as it is
  other,
};

struct HttpFailure {
  TransferProblem problem = TransferProblem::other;
  Error error;
  std::optional<HttpHead> head;  // of the answer, when there was one

  /// The status of an answer that was refused for it; absent for every other problem.
  [[nodiscard]] std::optional<int> http_status() const {
    if (problem != TransferProblem::http_status || !head) return std::nullopt;
    return head->status;
  }
};

/// Receives the final response, after redirects, and only one with status 200, 206 or 304.
class ResponseHandler {
 public:
  virtual ~ResponseHandler() = default;

  /// Called once, before any body. An error ends the transfer and comes back as it is.
  [[nodiscard]] virtual Result<void> on_head(const HttpHead& head) = 0;
  /// Called for every piece. An error ends the transfer and comes back as it is.
  [[nodiscard]] virtual Result<void> on_body(std::span<const std::byte> bytes) = 0;
  /// Asked at least every 100 ms; true ends the transfer.
  [[nodiscard]] virtual bool is_cancelled() = 0;
};

using HttpOutcome = std::variant<HttpHead, HttpFailure>;

class HttpClient {
 public:
  virtual ~HttpClient() = default;

  /// One GET without retry. HttpHead: the response was received whole.
  [[nodiscard]] virtual HttpOutcome get(const HttpRequest& request, ResponseHandler& handler) = 0;
};

}  // namespace gov
