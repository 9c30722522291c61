// SPDX-License-Identifier: MIT
#include "verify/tiles.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr unsigned kHeight = 8;
constexpr std::uint64_t kMostWidth = 1U << kHeight;
constexpr std::size_t kTreeHashLength = 32;

std::string three_digits(std::uint64_t value) {
  std::string text = std::to_string(value);
  return text.insert(0, 3 - text.size(), '0');
}

/// 1234067 is "x001/x234/067".
std::string path_of_index(std::uint64_t index) {
  std::string path = three_digits(index % 1000);
  for (index /= 1000; index > 0; index /= 1000)
    path = concat("x", three_digits(index % 1000), "/", path);
  return path;
}

Sha256 hash_at(const std::string& tile, std::uint64_t place) {
  Sha256 hash{};
  std::copy_n(tile.begin() + static_cast<std::ptrdiff_t>(place * kTreeHashLength), kTreeHashLength,
              hash.begin());
  return hash;
}

/// The hash over a power of two of hashes that lie beside each other.
Sha256 combined(std::vector<Sha256> hashes) {
  constexpr std::string_view kNode("\x01", 1);
  while (hashes.size() > 1) {
    for (std::size_t i = 0; i < hashes.size() / 2; ++i)
      hashes[i] = sha256({kNode, bytes_of(hashes[2 * i]), bytes_of(hashes[2 * i + 1])});
    hashes.resize(hashes.size() / 2);
  }
  return hashes.front();
}

}  // namespace

std::string path_of(const Tile& tile) {
  std::string path = concat("tile/8/", std::to_string(tile.level), "/", path_of_index(tile.index));
  if (tile.is_partial()) path += concat(".p/", std::to_string(tile.width));
  return path;
}

Result<const std::string*> TileHashes::tile(unsigned level, std::uint64_t index) {
  const auto known = tiles_.find({level, index});
  if (known != tiles_.end()) return &known->second;
  const std::uint64_t hashes_of_level = size_ >> (kHeight * level);
  const std::uint64_t width = std::min(kMostWidth, hashes_of_level - index * kMostWidth);
  const Tile wanted{level, index, static_cast<unsigned>(width)};
  GOV_TRY_ASSIGN(std::string bytes, read_(wanted));
  if (bytes.size() < width * kTreeHashLength || bytes.size() % kTreeHashLength != 0) {
    return fail(ErrorKind::integrity, concat("the checksum log serves a broken ", path_of(wanted)))
        .with_reason(concat("it has ", std::to_string(bytes.size()), " bytes instead of ",
                            std::to_string(width * kTreeHashLength)));
  }
  return &tiles_.emplace(std::pair(level, index), std::move(bytes)).first->second;
}

Result<Sha256> TileHashes::subtree(unsigned level, std::uint64_t index) {
  const unsigned tile_level = level / kHeight;
  const std::uint64_t count = std::uint64_t{1} << (level % kHeight);
  const std::uint64_t first = index * count;
  GOV_TRY_ASSIGN(const std::string* bytes, tile(tile_level, first / kMostWidth));
  std::vector<Sha256> hashes;
  for (std::uint64_t i = 0; i < count; ++i)
    hashes.push_back(hash_at(*bytes, first % kMostWidth + i));
  return combined(std::move(hashes));
}

}  // namespace gov
