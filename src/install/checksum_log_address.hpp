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
    not_proven,   // it answered, and the answer is wrong: never to be passed over
    not_in_log,   // it does not know the module
    not_asked,    // GOSUMDB and the like turn it off, or name none
    unreachable,  // what was not received says nothing about the module
  };

  LogFailure(Error error, Cause why = Cause::not_asked)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};

/// Everything that asking a checksum database needs from outside.
struct ChecksumLogAccess {
  const TrustAnchors& anchors;
  const ChecksumVariables& variables;
  ProxyAccess proxy;
};

struct ChecksumLogAddress {
  NoteVerifier verifier;
  std::string url;               // what "/lookup/..." and "/tile/..." are appended to
  bool is_known_to_gov = false;  // its key is the built-in one
};

/// Which database to ask, and where: at the address in GOSUMDB; else through the first proxy of
/// GOPROXY that says it passes such questions on; else directly. These are the go command's rules
/// (dbDial and dbClient in cmd/go/internal/modfetch/sumdb.go). Absent when the variables turn it
/// off. Errors: usage, for variables that name no database; unreachable.
[[nodiscard]] Expected<std::optional<ChecksumLogAddress>, LogFailure> find_checksum_log(
    const ChecksumLogAccess& access);

/// More than any answer of the database has, its tiles apart.
inline constexpr std::size_t kLargestLogAnswer = std::size_t{64} << 10U;

/// One document of the database or of a proxy; absent when it is not there (404, 410). Errors:
/// unreachable, when the user has had enough, too; not_proven for one longer than `max_bytes`.
[[nodiscard]] Expected<std::optional<std::string>, LogFailure> fetch_from_log(
    const ChecksumLogAccess& access, const std::string& url, std::size_t max_bytes);

}  // namespace gov
