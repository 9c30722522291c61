// SPDX-License-Identifier: MIT
#include "unpack/block.hpp"

#include <sys/mman.h>

#include <cstdlib>
#include <new>

namespace gov {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20U;

std::shared_ptr<std::byte> allocate_in_large_pages(std::size_t size) {
  const std::size_t rounded = (size + kLargePage - 1) / kLargePage * kLargePage;
  void* const memory = std::aligned_alloc(kLargePage, rounded);
  if (memory == nullptr) throw std::bad_alloc();
#ifdef MADV_HUGEPAGE
  (void)::madvise(memory, rounded, MADV_HUGEPAGE);  // refused, the memory is as good and slower
#endif
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
