// SPDX-License-Identifier: MIT
#include "unpack/block.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstring>
#include <optional>

using gov::Block;
using gov::BlockPool;

namespace {

void fill(Block& block, int value) {
  std::memset(block.room().data(), value, block.room().size());
  block.grow(block.room().size());
}

bool is_all(const Block& block, int value) {
  for (const std::byte byte : block.filled()) {
    if (byte != static_cast<std::byte>(value)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("block pool: blocks do not overlap") {
  BlockPool pool(100);
  std::vector<Block> blocks;
  for (int i = 0; i < 5; ++i) {
    blocks.push_back(pool.take());
    CHECK(blocks.back().is_empty());
    REQUIRE(blocks.back().room().size() == 100);
    fill(blocks.back(), i);
  }
  for (int i = 0; i < 5; ++i) {
    CAPTURE(i);
    CHECK(blocks[static_cast<std::size_t>(i)].filled().size() == 100);
    CHECK(is_all(blocks[static_cast<std::size_t>(i)], i));
  }
}

TEST_CASE("block pool: what is given back is taken next, and empty") {
  BlockPool pool(100);
  Block first = pool.take();
  const std::byte* const place = first.room().data();
  fill(first, 1);
  pool.give_back(std::move(first));
  Block again = pool.take();
  CHECK(again.is_empty());
  CHECK(again.room().data() == place);
}

TEST_CASE("block pool: a block outlives its pool") {
  std::optional<BlockPool> pool(std::in_place, std::size_t{4096});
  Block block = pool->take();
  pool.reset();
  fill(block, 7);
  CHECK(is_all(block, 7));
}
