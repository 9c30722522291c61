// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "fetch/http_client.hpp"

// Failed transfers in plain words. Pure; user and password of URLs and proxies never come out.

namespace gov {

struct FailureFacts {
  TransferProblem problem = TransferProblem::other;
  std::string url;         // the one that failed, which may be a redirect's target
  std::string proxy;       // in use; empty for none
  std::string detail;      // the HTTP library's own words; may be empty
  std::string redirect;    // the target that was refused
  std::string page_title;  // of an error page; may be empty
  std::string ca_bundle;   // the file of trusted certificates that was chosen; empty: built in
  std::chrono::seconds patience{0};  // of the time-out that ran out
  std::optional<HttpHead> head;
};

/// Kind network, except for `cancelled` (interrupted). Not for what an answer or
/// its receiver is refused for (intercepted to handler): that has an error of its own.
[[nodiscard]] HttpFailure describe_failure(FailureFacts facts);

}  // namespace gov
