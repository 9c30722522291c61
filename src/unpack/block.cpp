// SPDX-License-Identifier: MIT
#include "unpack/block.hpp"

#include <cstdlib>
#include <new>

#include "base/large_pages.hpp"

namespace gov {
namespace {

std::shared_ptr<std::byte> allocate_in_large_pages(std::size_t size) {
  const std::size_t rounded = (size + kLargePageBytes - 1) / kLargePageBytes * kLargePageBytes;
  void* const memory = std::aligned_alloc(kLargePageBytes, rounded);
  if (memory == nullptr) throw std::bad_alloc();
  ask_for_large_pages(memory, rounded);
  return {static_cast<std::byte*>(memory), std::free};
}

}  // namespace

BlockPool::BlockPool(std::size_t block_capacity, std::size_t expected)
    : block_capacity_(block_capacity),
      expected_(expected),
      memory_(allocate_in_large_pages(block_capacity * expected)) {}

Block BlockPool::take() {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) return make_block();
  Block block = std::move(free_.back());
  free_.pop_back();
  return block;
}

void BlockPool::give_back(Block block) {
  block.clear();
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(block));
}

Block BlockPool::make_block() {
  const std::size_t position = made_++;
  if (position >= expected_) {
    return {std::shared_ptr<std::byte>(new std::byte[block_capacity_],
                                       std::default_delete<std::byte[]>()),
            block_capacity_};
  }
  // A part of the piece, which lives as long as one of its parts.
  return {std::shared_ptr<std::byte>(memory_, memory_.get() + position * block_capacity_),
          block_capacity_};
}

}  // namespace gov
