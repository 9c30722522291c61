// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "verify/digest.hpp"
#include "verify/tree_head.hpp"

// The hash tree of RFC 6962 (certificate transparency), which the Go checksum database uses. Pure:
// where the hashes of a tree come from is the caller's business, and nothing is believed of them.

namespace gov {

/// Hashes of a tree, as somebody gives them.
class TreeHashes {
 public:
  virtual ~TreeHashes() = default;

  /// The hash of the complete subtree over the 2^level records from index * 2^level on.
  [[nodiscard]] virtual Result<Sha256> subtree(unsigned level, std::uint64_t index) = 0;
};

/// SHA-256 over 0 and the text of the record.
[[nodiscard]] Sha256 record_hash(std::string_view record);

/// Is this the record with that number (from 0) in the tree? The hash of the record is the caller's
/// own; all others are asked for, and prove themselves by leading to the root.
/// Errors: integrity; those of `hashes`.
[[nodiscard]] Result<void> check_inclusion(const TreeHead& tree, std::uint64_t number,
                                           const Sha256& record, TreeHashes& hashes);

/// Does `newer` hold every record of `older` in its place? `hashes` are those of the newer tree.
/// Errors: integrity; those of `hashes`.
[[nodiscard]] Result<void> check_consistency(const TreeHead& older, const TreeHead& newer,
                                             TreeHashes& hashes);

}  // namespace gov
