// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace gov {

/// What a checksum database answers to /lookup/MODULE@VERSION: a record, where it stands in the
/// log, and the signed head of a log that holds it. Nothing of it is proven yet.
struct ChecksumLookup {
  std::uint64_t number = 0;  // of the record, from 0
  std::string record;        // lines like those of go.sum, each with its newline
  std::string note;          // the signed head
};

/// Errors: integrity, for text of another form.
[[nodiscard]] Result<ChecksumLookup> parse_checksum_lookup(std::string_view text);

/// The hash ("h1:...") that a record has for the content of a module; absent when no line is for
/// it. The caller must take that for a failure: CVE-2026-42501 was an absent line that counted as
/// agreement. Errors: integrity, when lines contradict each other.
[[nodiscard]] Result<std::optional<std::string>> recorded_hash(std::string_view record,
                                                               std::string_view module,
                                                               std::string_view version);

}  // namespace gov
