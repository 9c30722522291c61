// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "fetch/http_head.hpp"

// What gov needs from an HTTP library: one GET, streamed. Retry, resume and the meaning of the
// bytes are left to document.hpp and download.hpp.

namespace gov {

/// Whether the login that .netrc has for the host of a request is sent there.
enum class Logins { from_netrc, none };

struct HttpRequest {
  std::string url;
  /// Sent to redirect targets too, so never credentials. Neither half may hold control characters.
  std::vector<std::pair<std::string, std::string>> headers;
  bool allow_plain_http = false;
  /// How long the server may say nothing, at the start or in between; absent: what the client is
  /// set to. A client does not ask a server again that was silent for so long.
  std::optional<std::chrono::seconds> longest_silence{};
  std::optional<std::chrono::seconds> deadline{};  // for all of the answer
  Logins logins = Logins::from_netrc;              // never sent where a redirect leads elsewhere
};

/// What went wrong, in the detail that a caller needs to decide whether to try again, ask another
/// server, or give up.
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
  intercepted,    // a sign-in page, or bytes that something on the way has changed
  wrong_content,  // the server sends something, and that cannot be what is wanted
  other_origin,   // redirects led to where the receiver takes nothing from
  bad_request,    // nothing was sent: the URL or a header is malformed
  handler,        // who receives the bytes cannot take them: the disk is full
  other,
};

/// True when the problem is with the connection or the server, so that another server may succeed.
[[nodiscard]] bool may_be_elsewhere(TransferProblem problem);

struct HttpFailure {
  TransferProblem problem = TransferProblem::other;
  Error error;
  std::optional<HttpHead> head;  // of the answer, when there was one

  /// The status of an answer that was refused for it; absent for every other problem.
  [[nodiscard]] std::optional<int> http_status() const {
    if (problem != TransferProblem::http_status || !head) return std::nullopt;
    return head->status;
  }
  /// With a wider sentence in front of its error.
  [[nodiscard]] HttpFailure within(std::string wider) &&;
};

/// The result of a ResponseHandler: success, or the failure that ends the transfer. The client
/// fills in the `head` of that failure.
using Handled = Expected<void, HttpFailure>;

/// Receives the final response, after redirects, and only one with status 200, 206 or 304.
class ResponseHandler {
 public:
  virtual ~ResponseHandler() = default;

  /// Called once, before any body.
  [[nodiscard]] virtual Handled on_head(const HttpHead& head) = 0;
  /// Called for every piece.
  [[nodiscard]] virtual Handled on_body(std::span<const std::byte> bytes) = 0;
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
