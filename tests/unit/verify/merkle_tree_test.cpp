// SPDX-License-Identifier: MIT
#include "verify/merkle_tree.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>

#include "verify/tiles.hpp"

namespace {

using gov::Sha256;

/// A log in memory, hashed in the plainest way there is, and served in tiles.
class Log {
 public:
  explicit Log(std::uint64_t size, const std::string& seed = "record ") {
    for (std::uint64_t i = 0; i < size; ++i)
      leaves_.push_back(gov::record_hash(seed + std::to_string(i)));
  }

  [[nodiscard]] Sha256 leaf(std::uint64_t number) const { return leaves_[number]; }

  [[nodiscard]] gov::TreeHead head(std::uint64_t size) const { return {size, root(0, size)}; }

  [[nodiscard]] gov::TileHashes hashes(std::uint64_t size) const {
    return {size, [this](const gov::Tile& tile) { return bytes_of(tile); }};
  }

  [[nodiscard]] std::string bytes_of(const gov::Tile& tile) const {
    std::uint64_t records = 1;
    for (unsigned i = 0; i < tile.level; ++i) records *= 256;
    std::string bytes;
    for (std::uint64_t i = 0; i < tile.width; ++i) {
      const std::uint64_t first = (tile.index * 256 + i) * records;
      bytes += gov::bytes_of(root(first, first + records));
    }
    return bytes;
  }

 private:
  [[nodiscard]] Sha256 root(std::uint64_t begin, std::uint64_t end) const {
    if (end - begin == 1) return leaves_[begin];
    const auto known = roots_.find({begin, end});
    if (known != roots_.end()) return known->second;
    std::uint64_t half = 1;
    while (half * 2 < end - begin) half *= 2;
    const Sha256 left = root(begin, begin + half);
    const Sha256 right = root(begin + half, end);
    const Sha256 hash = gov::sha256({"\x01", gov::bytes_of(left), gov::bytes_of(right)});
    return roots_[{begin, end}] = hash;
  }

  std::vector<Sha256> leaves_;
  mutable std::map<std::pair<std::uint64_t, std::uint64_t>, Sha256> roots_;
};

}  // namespace

TEST_CASE("merkle tree: each record of trees of many sizes is proven, and no other") {
  const Log log(70000);
  for (const std::uint64_t size : {1U, 2U, 3U, 255U, 256U, 257U, 511U, 1000U, 65536U, 70000U}) {
    const gov::TreeHead head = log.head(size);
    for (const std::uint64_t number : {std::uint64_t{0}, size / 3, size / 2, size - 1}) {
      CAPTURE(size);
      CAPTURE(number);
      auto hashes = log.hashes(size);
      CHECK(gov::check_inclusion(head, number, log.leaf(number), hashes));
      CHECK_FALSE(gov::check_inclusion(head, number, gov::record_hash("forged"), hashes));
      if (size > 1)
        CHECK_FALSE(gov::check_inclusion(head, (number + 1) % size, log.leaf(number), hashes));
    }
    auto hashes = log.hashes(size);
    CHECK_FALSE(gov::check_inclusion(head, size, log.leaf(0), hashes));
  }
}

TEST_CASE("merkle tree: a log that grows is consistent, one that forks is not") {
  const Log log(1200);
  const Log fork(1200, "other ");
  for (const std::uint64_t newer : {1U, 2U, 3U, 255U, 256U, 257U, 512U, 700U, 1200U}) {
    for (const std::uint64_t older : {1U, 2U, 100U, 255U, 256U, 257U, 300U, 512U, 700U}) {
      if (older > newer) continue;
      CAPTURE(newer);
      CAPTURE(older);
      auto hashes = log.hashes(newer);
      CHECK(gov::check_consistency(log.head(older), log.head(newer), hashes));
      auto other = fork.hashes(newer);
      CHECK_FALSE(gov::check_consistency(log.head(older), fork.head(newer), other));
      CHECK_FALSE(gov::check_consistency(log.head(older), fork.head(newer), hashes));
      CHECK_FALSE(gov::check_consistency(fork.head(older), log.head(newer), hashes));
    }
  }
}

TEST_CASE("merkle tree: a tree does not become shorter") {
  const Log log(300);
  auto hashes = log.hashes(200);
  CHECK_FALSE(gov::check_consistency(log.head(300), log.head(200), hashes));
  CHECK(gov::check_consistency({}, log.head(200), hashes));
}

TEST_CASE("merkle tree: one wrong bit in any tile is noticed") {
  const Log log(1000);
  const gov::TreeHead head = log.head(1000);
  for (std::size_t bit = 0; bit < 8; ++bit) {
    gov::TileHashes hashes(1000, [&](const gov::Tile& tile) -> gov::Result<std::string> {
      std::string bytes = log.bytes_of(tile);
      for (std::size_t i = 0; i < bytes.size(); i += 32)
        bytes[i + bit] = static_cast<char>(bytes[i + bit] ^ (1 << bit));
      return bytes;
    });
    CHECK_FALSE(gov::check_inclusion(head, 17, log.leaf(17), hashes));
    CHECK_FALSE(gov::check_consistency(log.head(500), head, hashes));
  }
}
