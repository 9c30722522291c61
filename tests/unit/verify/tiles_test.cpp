// SPDX-License-Identifier: MIT
#include "verify/tiles.hpp"

#include <doctest/doctest.h>

TEST_CASE("tiles: their paths") {
  CHECK(gov::path_of({0, 0, 256}) == "tile/8/0/000");
  CHECK(gov::path_of({1, 67, 256}) == "tile/8/1/067");
  CHECK(gov::path_of({0, 1234067, 256}) == "tile/8/0/x001/x234/067");
  CHECK(gov::path_of({0, 1000, 12}) == "tile/8/0/x001/000.p/12");
  CHECK(gov::path_of(gov::Tile{2, 5, 7}.whole()) == "tile/8/2/005");
}

TEST_CASE("tiles: at the right edge they are asked for as wide as the tree has them") {
  std::vector<std::string> asked;
  gov::TileHashes hashes(70000, [&](const gov::Tile& tile) -> gov::Result<std::string> {
    asked.push_back(gov::path_of(tile));
    return std::string(std::size_t{tile.width} * 32, 'x');
  });
  CHECK(hashes.subtree(0, 69999));
  CHECK(hashes.subtree(8, 272));
  CHECK(hashes.subtree(9, 0));
  CHECK(hashes.subtree(16, 0));
  CHECK(asked == std::vector<std::string>{"tile/8/0/273.p/112", "tile/8/1/001.p/17", "tile/8/1/000",
                                          "tile/8/2/000.p/1"});
}

TEST_CASE("tiles: one that is too short is refused, a longer one cut") {
  std::size_t length = 0;
  const auto read = [&](const gov::Tile&) -> gov::Result<std::string> {
    return std::string(length, 'x');
  };
  for (const std::size_t wrong : {0U, 31U, 32U, 319U, 330U}) {
    length = wrong;
    gov::TileHashes hashes(10, read);
    CHECK_FALSE(hashes.subtree(0, 0));
  }
  length = 8192;
  gov::TileHashes hashes(10, read);
  CHECK(hashes.subtree(0, 9));
}
