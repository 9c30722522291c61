// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/clock.hpp"
#include "base/result.hpp"
#include "fetch/http_client.hpp"
#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"
#include "golang/go_auth.hpp"

// Small documents of module proxies: lists of versions, and what they pass on of a checksum
// database.

namespace gov {

/// Everything that asking a proxy needs from outside.
struct ProxyAccess {
  GoAuth go_auth;
  HttpClient& client;
  const Clock& clock;
  RetryPolicy retries{};
  TransferWatch watch{};

  [[nodiscard]] bool was_stopped() const { return watch.is_cancelled && watch.is_cancelled(); }
};

/// Why a proxy gave no answer.
struct NoProxyAnswer : Error {
  enum class Cause {
    unreachable,    // also when the user has had enough
    wrong_content,  // longer than allowed
    malformed,      // the address
  };

  NoProxyAnswer(Error error, Cause why = Cause::unreachable)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};

/// The document at an http, https or file address; absent when it is not there (404, 410, no such
/// file).
[[nodiscard]] Expected<std::optional<std::string>, NoProxyAnswer> fetch_from_proxy(
    const ProxyAccess& access, const std::string& url, std::size_t max_bytes);

}  // namespace gov
