// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "base/result.hpp"
#include "verify/merkle_tree.hpp"

// How a checksum database serves the hashes of its tree: in tiles of up to 256 hashes of one level
// (golang.org/x/mod/sumdb/tlog, tiles of height 8).

namespace gov {

struct Tile {
  unsigned level = 0;  // its hashes stand for 256^level records each
  std::uint64_t index = 0;
  unsigned width = 256;  // hashes in it; less than 256 only at the right edge of the tree

  [[nodiscard]] bool is_partial() const { return width < 256; }
  /// The same tile as it is once the tree has grown.
  [[nodiscard]] Tile whole() const { return {level, index, 256}; }
};

/// "tile/8/0/x001/x234/067", for a partial one "tile/8/1/000.p/7".
[[nodiscard]] std::string path_of(const Tile& tile);

/// The bytes of a tile: 32 for each hash, for a partial one perhaps more than asked for.
using TileReader = std::function<Result<std::string>(const Tile& tile)>;

/// The hashes of a tree of `size` records, from tiles that are read when they are needed, each
/// once. Errors: those of the reader; integrity for a tile that is too short.
class TileHashes : public TreeHashes {
 public:
  TileHashes(std::uint64_t size, TileReader read) : size_(size), read_(std::move(read)) {}

  [[nodiscard]] Result<Sha256> subtree(unsigned level, std::uint64_t index) override;

 private:
  Result<const std::string*> tile(unsigned level, std::uint64_t index);

  std::uint64_t size_;
  TileReader read_;
  std::map<std::pair<unsigned, std::uint64_t>, std::string> tiles_;
};

}  // namespace gov
