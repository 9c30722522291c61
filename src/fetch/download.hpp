// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "base/clock.hpp"
#include "fetch/block_page.hpp"
#include "fetch/http_client.hpp"
#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"

// Streams a large file, with retry, and with resume within one call and across processes. Does not
// check whether the bytes are the right ones: the caller hashes what the sink gets.

namespace gov {

class ByteSink {
 public:
  virtual ~ByteSink() = default;
  /// An error ends the download and comes back as it is.
  [[nodiscard]] virtual Result<void> write(std::span<const std::byte> bytes) = 0;
};

struct DownloadRequest {
  std::string url;
  bool allow_plain_http = false;
  Logins logins = Logins::from_netrc;
  std::optional<std::uint64_t> expected_size{};
  std::uint64_t max_bytes = 0;  // the limit, also for a size that somebody claims
  /// Where the start of the file is kept for a later resume, in a private directory of the caller's
  /// who holds a lock on it; PATH.meta lies beside it. Absent: nowhere.
  std::optional<std::string> partial_path{};
  ExpectedContent expected = ExpectedContent::gzip;
  /// Whether bytes may come from this URL, which redirects led to; the sink gets none otherwise.
  /// Empty: from any.
  std::function<bool(const std::string& url)> may_answer;
};

enum class DownloadState {
  complete,      // everything was received; nothing is verified yet
  must_restart,  // what the sink got is stale: call again with a new sink (and count the restarts)
  other_origin,  // redirects led to where may_answer() accepts nothing from; the sink got nothing
                 // new
  failed,        // see failure
};

struct DownloadOutcome {
  DownloadState state = DownloadState::failed;
  std::uint64_t received = 0;  // bytes the sink got
  std::uint64_t reused = 0;    // how many of them came from an earlier partial
  std::uint64_t kept = 0;      // bytes that a later download can go on after
  std::string effective_url;   // after redirects, without what may be secret: see redacted()
  std::string restart_reason;
  /// Always there when `state` is failed. A status that the server refused with is its
  /// http_status(); the sink's own error has the problem `handler`; a wrong size or bytes that are
  /// no archive are `wrong_content`.
  std::optional<HttpFailure> failure;
};

/// Fetches `request` into `sink`. The partial file of an earlier call comes first, from disk; a
/// failed transfer is resumed if the server gave a strong ETag. The count of attempts restarts
/// whenever 64 KiB or more have arrived.
///
/// The partial is left in place on success: the caller verifies the digest and then calls
/// discard_partial() (partial_file.hpp). It must do so when the digest is wrong, too: a complete
/// partial file is used without asking the server again, so the error would never go away.
[[nodiscard]] DownloadOutcome download(HttpClient& client, const DownloadRequest& request,
                                       ByteSink& sink, const RetryPolicy& policy,
                                       const Clock& clock, const TransferWatch& watch);

}  // namespace gov
