// SPDX-License-Identifier: MIT
#include "verify/merkle_tree.hpp"

#include <bit>

#include "base/text.hpp"

namespace gov {
namespace {

/// The records from `begin` to before `end`, never none.
struct Range {
  std::uint64_t begin;
  std::uint64_t end;

  [[nodiscard]] std::uint64_t size() const { return end - begin; }
  /// Where RFC 6962 cuts it: behind the largest power of two that is smaller than the size.
  [[nodiscard]] std::uint64_t cut() const { return begin + std::bit_floor(size() - 1); }
  [[nodiscard]] Range left() const { return {begin, cut()}; }
  [[nodiscard]] Range right() const { return {cut(), end}; }
};

Sha256 node_hash(const Sha256& left, const Sha256& right) {
  constexpr std::string_view kNode("\x01", 1);
  return sha256({kNode, bytes_of(left), bytes_of(right)});
}

/// Ranges come from cutting a tree, so one of a power of two is a complete subtree.
Result<Sha256> hash_of(const Range& range, TreeHashes& hashes) {
  if (std::has_single_bit(range.size())) {
    const auto level = static_cast<unsigned>(std::countr_zero(range.size()));
    return hashes.subtree(level, range.begin >> level);
  }
  GOV_TRY_ASSIGN(const Sha256 left, hash_of(range.left(), hashes));
  GOV_TRY_ASSIGN(const Sha256 right, hash_of(range.right(), hashes));
  return node_hash(left, right);
}

/// The hash of a range in which one record has the given hash, whatever `hashes` says of it.
Result<Sha256> hash_with_record(const Range& range, std::uint64_t number, const Sha256& record,
                                TreeHashes& hashes) {
  if (range.size() == 1) return record;
  const bool is_left = number < range.cut();
  GOV_TRY_ASSIGN(const Sha256 other, hash_of(is_left ? range.right() : range.left(), hashes));
  GOV_TRY_ASSIGN(const Sha256 own,
                 hash_with_record(is_left ? range.left() : range.right(), number, record, hashes));
  return is_left ? node_hash(own, other) : node_hash(other, own);
}

struct TwoRoots {
  Sha256 older;
  Sha256 newer;
};

/// The hash of a range, and of what the older tree had of it, from the same hashes.
Result<TwoRoots> hashes_before_and_after(const Range& range, std::uint64_t older_end,
                                         TreeHashes& hashes) {
  if (older_end == range.end) {
    GOV_TRY_ASSIGN(const Sha256 hash, hash_of(range, hashes));
    return TwoRoots{hash, hash};
  }
  if (older_end <= range.cut()) {
    GOV_TRY_ASSIGN(const TwoRoots left, hashes_before_and_after(range.left(), older_end, hashes));
    GOV_TRY_ASSIGN(const Sha256 right, hash_of(range.right(), hashes));
    return TwoRoots{left.older, node_hash(left.newer, right)};
  }
  GOV_TRY_ASSIGN(const Sha256 left, hash_of(range.left(), hashes));
  GOV_TRY_ASSIGN(const TwoRoots right, hashes_before_and_after(range.right(), older_end, hashes));
  return TwoRoots{node_hash(left, right.older), node_hash(left, right.newer)};
}

}  // namespace

Sha256 record_hash(std::string_view record) {
  constexpr std::string_view kRecord("\0", 1);
  return sha256({kRecord, record});
}

Result<void> check_inclusion(const TreeHead& tree, std::uint64_t number, const Sha256& record,
                             TreeHashes& hashes) {
  if (number >= tree.size) {
    return fail(ErrorKind::integrity,
                concat("the log has ", std::to_string(tree.size), " records, and record ",
                       std::to_string(number), " is not one of them"));
  }
  GOV_TRY_ASSIGN(const Sha256 root, hash_with_record({0, tree.size}, number, record, hashes));
  if (root == tree.root) return {};
  return fail(ErrorKind::integrity,
              concat("the log does not prove that it holds record ", std::to_string(number)));
}

Result<void> check_consistency(const TreeHead& older, const TreeHead& newer, TreeHashes& hashes) {
  if (older.size == 0) return {};
  const Error forked = fail(ErrorKind::integrity, concat("the log of ", std::to_string(newer.size),
                                                         " records does not continue the one of ",
                                                         std::to_string(older.size)));
  if (older.size > newer.size) return forked;
  if (older.size == newer.size) return older.root == newer.root ? Result<void>() : forked;
  GOV_TRY_ASSIGN(const TwoRoots roots,
                 hashes_before_and_after({0, newer.size}, older.size, hashes));
  if (roots.older == older.root && roots.newer == newer.root) return {};
  return forked;
}

}  // namespace gov
