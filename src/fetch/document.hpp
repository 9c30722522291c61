// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "base/clock.hpp"
#include "fetch/block_page.hpp"
#include "fetch/http_client.hpp"
#include "fetch/retry_policy.hpp"
#include "fetch/transfer_watch.hpp"
#include "fetch/validators.hpp"

// Fetching something small enough for memory: the release index, a signature, a checksum lookup.

namespace gov {

/// How the caller wants 404 and 410 to be treated.
enum class MissingDocument { is_an_error, is_an_answer };

struct DocumentRequest {
  std::string url;
  bool allow_plain_http = false;
  Logins logins = Logins::from_netrc;
  std::size_t max_bytes = 0;  // more is an error; the limit holds while receiving
  Validators validators;      // of a copy at hand; empty: fetch in any case
  ExpectedContent expected = ExpectedContent::anything;
  MissingDocument missing = MissingDocument::is_an_error;
  std::optional<std::chrono::seconds> longest_silence{};  // as in HttpRequest
  std::chrono::seconds deadline{300};                     // for each try
};

struct Document {
  std::string body;
  Validators validators;
  std::string effective_url;  // after redirects, without user-info
};

/// The copy that the validators belong to is still current.
struct NotModified {};

/// Only with MissingDocument::is_an_answer.
struct NoSuchDocument {
  std::string effective_url;
};

using DocumentAnswer = std::variant<Document, NotModified, NoSuchDocument>;

/// Retries by the policy. A document over the limit or of the wrong kind is `wrong_content`.
[[nodiscard]] Expected<DocumentAnswer, HttpFailure> fetch_document(HttpClient& client,
                                                                   const DocumentRequest& request,
                                                                   const RetryPolicy& policy,
                                                                   const Clock& clock,
                                                                   const TransferWatch& watch);

}  // namespace gov
