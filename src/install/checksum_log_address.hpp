// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

#include "base/result.hpp"
#include "golang/checksum_database_choice.hpp"
#include "golang/trust_anchors.hpp"
#include "install/proxy_document.hpp"
#include "verify/signed_note.hpp"

namespace gov {

/// Why a checksum database gave no hash.
struct LogFailure : Error {
  enum class Cause {
    not_proven,   // it answered wrongly: must never be ignored
    not_in_log,   // it does not have the module
    not_asked,    // GOSUMDB or a similar variable turns it off, or names none
    unreachable,  // no answer, so nothing is known about the module
  };

  LogFailure(Error error, Cause why = Cause::not_asked)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};

/// Everything needed to query a checksum database.
struct ChecksumLogAccess {
  const TrustAnchors& anchors;
  const ChecksumVariables& variables;
  ProxyAccess proxy;
};

struct ChecksumLogAddress {
  NoteVerifier verifier;
  std::string url;               // the base of "/lookup/..." and "/tile/..."
  bool is_known_to_gov = false;  // its key is the built-in one
};

/// Which database to query, and where: at the URL in GOSUMDB; else through the first proxy in
/// GOPROXY that supports it; else directly. These are the go command's rules (dbDial and dbClient
/// in cmd/go/internal/modfetch/sumdb.go). Absent if the variables turn it off. Errors: usage, for
/// variables that name no database; unreachable.
[[nodiscard]] Expected<std::optional<ChecksumLogAddress>, LogFailure> find_checksum_log(
    const ChecksumLogAccess& access);

/// Larger than any answer of the database except tiles.
inline constexpr std::size_t kLargestLogAnswer = std::size_t{64} << 10U;

/// Fetches one document of the database or of a proxy; absent if it does not exist (404, 410).
/// Errors: unreachable, also when the user interrupts; not_proven for a document longer than
/// `max_bytes`.
[[nodiscard]] Expected<std::optional<std::string>, LogFailure> fetch_from_log(
    const ChecksumLogAccess& access, const std::string& url, std::size_t max_bytes);

}  // namespace gov
