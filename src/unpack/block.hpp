// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

// Buffers that travel between threads and are used again.

namespace gov {

/// A buffer of fixed capacity, filled from the front. Its memory starts out undefined: clearing a
/// mebibyte only to overwrite it costs as much as a tenth of inflating it.
class Block {
 public:
  Block() = default;
  Block(std::shared_ptr<std::byte> bytes, std::size_t capacity)
      : bytes_(std::move(bytes)), capacity_(capacity) {}

  [[nodiscard]] std::span<const std::byte> filled() const { return {bytes_.get(), size_}; }
  [[nodiscard]] std::span<std::byte> room() { return {bytes_.get() + size_, capacity_ - size_}; }
  [[nodiscard]] bool is_empty() const { return size_ == 0; }

  /// Counts the first `count` bytes of room() as filled.
  void grow(std::size_t count) { size_ += count; }
  void clear() { size_ = 0; }

 private:
  std::shared_ptr<std::byte> bytes_;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
};

/// Blocks of one capacity, shared by the thread that fills them and the one that empties them. The
/// last one given back is the first one taken: it is still in the processor's cache.
///
/// `expected` of them lie in one piece of memory, for which the system is asked for large pages: a
/// page fault for each 4 KiB can cost more than filling them does. There may be more.
class BlockPool {
 public:
  /// Throws std::bad_alloc.
  BlockPool(std::size_t block_capacity, std::size_t expected);

  /// An empty block. Throws std::bad_alloc.
  [[nodiscard]] Block take();
  void give_back(Block block);

 private:
  [[nodiscard]] Block make_block();

  const std::size_t block_capacity_;
  const std::size_t expected_;
  const std::shared_ptr<std::byte> memory_;
  std::mutex mutex_;
  std::vector<Block> free_;
  std::size_t made_ = 0;
};

}  // namespace gov
