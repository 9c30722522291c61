// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>

#include "base/clock.hpp"
#include "fetch/block_page.hpp"
#include "fetch/http_client.hpp"
#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"
#include "fetch/validators.hpp"

// Fetching something small enough for memory: the release index, a signature, a checksum lookup.

namespace gov {

/// What 404 and 410 mean to the caller.
enum class MissingDocument { is_an_error, is_an_answer };

struct DocumentRequest {
  std::string url;
  bool allow_plain_http = false;
  std::size_t max_bytes = 0;  // more is an error; the limit holds while receiving
  Validators validators;      // of a copy at hand; empty: fetch in any case
  ExpectedContent expected = ExpectedContent::anything;
  MissingDocument missing = MissingDocument::is_an_error;
};

struct Document {
  bool not_modified = false;  // the copy that the validators belong to is still good; no body
  bool is_missing = false;    // only with MissingDocument::is_an_answer; no body
  std::string body;
  Validators validators;      // of this body; after not_modified, those of the request
  std::string effective_url;  // after redirects, without user-info
};

/// Retries by the policy. Errors: network (a refusal has the reason "HTTP 403..."), integrity for a
/// document over the limit or of the wrong kind, interrupted, usage for a malformed URL.
[[nodiscard]] Result<Document> fetch_document(HttpClient& client, const DocumentRequest& request,
                                              const RetryPolicy& policy, const Clock& clock,
                                              const TransferWatch& watch);

}  // namespace gov
