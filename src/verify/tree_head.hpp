// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "verify/digest.hpp"
#include "verify/signed_note.hpp"

namespace gov {

/// The state of an append-only log: how many records it has, and the hash that stands for them all.
struct TreeHead {
  std::uint64_t size = 0;
  Sha256 root{};

  bool operator==(const TreeHead&) const = default;
};

/// The head that a note of the checksum database announces: "go.sum database tree", the size, and
/// the root as base64, one per line (golang.org/x/mod/sumdb/tlog). Errors: integrity, as
/// open_note(), and for a text of another form.
[[nodiscard]] Result<TreeHead> open_tree_head(std::string_view note, const NoteVerifier& verifier);

}  // namespace gov
