// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "fetch/http_client.hpp"

// Errors for failed transfers. Pure; user names and passwords of URLs and proxies are never shown.

namespace gov {

struct FailureFacts {
  TransferProblem problem = TransferProblem::other;
  std::string url;                          // the one that failed, which may be a redirect's target
  std::optional<std::string> proxy{};       // that was used
  std::optional<int> proxy_status{};        // with which it refused to connect further
  std::optional<std::string> detail{};      // the HTTP library's own words
  std::optional<std::string> redirect{};    // the target that was refused
  std::optional<std::string> page_title{};  // of an error page
  std::optional<std::string> ca_bundle{};   // the file of trusted certificates, where one is known
  std::chrono::seconds patience{0};         // of the time-out that ran out
  std::optional<HttpHead> head;
};

/// Kind network, except for `cancelled` (interrupted). Not for what an answer or
/// its receiver is refused for (intercepted to handler): that has an error of its own.
[[nodiscard]] HttpFailure describe_failure(FailureFacts facts);

}  // namespace gov
