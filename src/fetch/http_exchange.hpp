// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "fetch/http_client.hpp"

namespace gov {

/// One request and the response of one server as it arrives: decides what the handler sees, and
/// keeps the handler's failure. A redirect is an exchange of its own.
class HttpExchange {
 public:
  HttpExchange(ResponseHandler& handler, std::string effective_url,
               std::chrono::system_clock::time_point now);

  /// False: end the transfer.
  [[nodiscard]] bool take_line(std::string_view line);
  /// False: end the transfer. Bodies of redirects and error pages are skipped, up to a limit.
  [[nodiscard]] bool take_body(std::span<const std::byte> bytes);

  [[nodiscard]] const HttpHead& head() const { return reader_.head(); }
  [[nodiscard]] bool has_head() const { return reader_.is_complete(); }
  /// The answer is one that handlers get: 200, 206 or 304.
  [[nodiscard]] bool is_for_handler() const;
  /// 301, 302, 303, 307 or 308.
  [[nodiscard]] bool is_redirect() const;
  /// Why the handler ended the transfer, if it did.
  [[nodiscard]] const std::optional<HttpFailure>& refusal() const { return refusal_; }
  /// The first bytes of a body that the handler did not get.
  [[nodiscard]] const std::string& page() const { return page_; }

 private:
  ResponseHandler& handler_;
  std::string effective_url_;
  HttpHeadReader reader_;
  std::size_t head_bytes_ = 0;  // of all header lines so far
  std::optional<HttpFailure> refusal_;
  std::size_t skipped_bytes_ = 0;
  std::string page_;
};

}  // namespace gov
