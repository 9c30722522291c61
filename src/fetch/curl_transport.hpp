// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fetch/curl_options.hpp"
#include "fetch/http_exchange.hpp"
#include "fetch/url.hpp"

// The only code that calls libcurl: one request to one server, without following redirects. The
// meaning of the answer and the text of failures are left to curl_http_client.

namespace gov {

struct CurlRequest {
  Url url;
  std::vector<std::string> header_lines;
  bool allow_plain_http = false;
  Logins logins = Logins::none;
  std::optional<std::chrono::seconds> longest_silence{};  // as in HttpRequest
  std::optional<std::chrono::seconds> deadline{};
};

/// How an exchange ended.
struct CurlEnding {
  std::optional<TransferProblem> problem;  // absent: the answer was received whole
  std::string detail;                      // libcurl's words for the problem
  std::string redirect_target;             // absolute; empty when the answer is no redirect
  bool has_used_proxy = false;             // as far as libcurl tells
  std::optional<int> proxy_status{};       // other than 2xx, of a CONNECT
  std::chrono::seconds patience{0};        // that ran out, where the problem is time
};

class CurlTransport {
 public:
  explicit CurlTransport(CurlOptions options);
  ~CurlTransport();
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  /// Feeds `exchange` with what arrives; asks `handler` whether it was cancelled every 100 ms.
  [[nodiscard]] CurlEnding perform(const CurlRequest& request, HttpExchange& exchange,
                                   ResponseHandler& handler);

  /// As given, with the trusted certificates that were chosen filled in.
  [[nodiscard]] const CurlOptions& options() const { return options_; }

 private:
  struct Handles;

  void apply_trust();
  void aim_at(const CurlRequest& request);

  CurlOptions options_;
  std::unique_ptr<Handles> handles_;
};

}  // namespace gov
