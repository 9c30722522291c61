// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

// Buffers that are passed between threads and reused.

namespace gov {

/// A buffer of fixed capacity, filled from the front. Its memory is not initialized: clearing a
/// mebibyte takes a tenth of the time of inflating it.
class Block {
 public:
  Block() = default;
  /// Throws std::bad_alloc.
  explicit Block(std::size_t capacity) : bytes_(new std::byte[capacity]), capacity_(capacity) {}

  [[nodiscard]] std::span<const std::byte> filled() const { return {bytes_.get(), size_}; }
  [[nodiscard]] std::span<std::byte> room() { return {bytes_.get() + size_, capacity_ - size_}; }
  [[nodiscard]] bool is_empty() const { return size_ == 0; }

  /// Counts the first `count` bytes of room() as filled.
  void grow(std::size_t count) { size_ += count; }
  void clear() { size_ = 0; }

 private:
  std::unique_ptr<std::byte[]> bytes_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
};

/// Blocks of one capacity, shared by the thread that fills them and the one that empties them. The
/// block returned last is taken first, because it is still in the processor's cache.
class BlockPool {
 public:
  explicit BlockPool(std::size_t block_capacity) : block_capacity_(block_capacity) {}

  /// An empty block. Throws std::bad_alloc.
  [[nodiscard]] Block take();
  void give_back(Block block);

 private:
  const std::size_t block_capacity_;
  std::mutex mutex_;
  std::vector<Block> free_;
};

}  // namespace gov
