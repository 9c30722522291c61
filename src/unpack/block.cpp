// SPDX-License-Identifier: MIT
#include "unpack/block.hpp"

namespace gov {

Block BlockPool::take() {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) return Block(block_capacity_);
  Block block = std::move(free_.back());
  free_.pop_back();
  return block;
}

void BlockPool::give_back(Block block) {
  block.clear();
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(block));
}

}  // namespace gov
