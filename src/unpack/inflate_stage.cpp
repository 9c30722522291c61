// SPDX-License-Identifier: MIT
#include "unpack/inflate_stage.hpp"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "base/bounded_queue.hpp"
#include "base/confinement.hpp"
#include "unpack/block.hpp"

namespace gov {
namespace {

constexpr std::size_t kCompressedBlock = std::size_t{256} << 10U;
constexpr std::size_t kInflatedBlock = std::size_t{1} << 20U;
constexpr std::size_t kCompressedBlocks = 62;
constexpr std::size_t kInflatedBlocks = 14;

}  // namespace

struct InflateStage::State final : ByteSource {
  explicit State(InflateLimits limits) : inflater(limits) {}

  ByteSource::NextBlock next() override;
  void run();
  Result<void> inflate_all();
  Result<void> inflate_block(const Block& compressed, Block& inflated);
  [[nodiscard]] bool hand_over(Block& inflated);
  void stop(UnpackFailure reason);
  std::optional<UnpackFailure> error() const;

  Inflater inflater;  // used by the inflating thread
  BlockPool compressed_pool{kCompressedBlock};
  BlockPool inflated_pool{kInflatedBlock};
  BoundedQueue<Block> compressed_queue{kCompressedBlocks};
  BoundedQueue<Block> inflated_queue{kInflatedBlocks};
  std::optional<Block> being_written;  // used by the writing thread
  std::optional<Block> being_read;     // used by the reading thread
  mutable std::mutex error_mutex;
  std::optional<UnpackFailure> first_error;
  std::thread thread;
};

void InflateStage::State::stop(UnpackFailure reason) {
  {
    const std::lock_guard lock(error_mutex);
    if (!first_error) first_error = std::move(reason);
  }
  compressed_queue.abort();
  inflated_queue.abort();
}

std::optional<UnpackFailure> InflateStage::State::error() const {
  const std::lock_guard lock(error_mutex);
  return first_error;
}

void InflateStage::State::run() {
  const Confinement confinement = confine_this_thread({});
  auto inflated = blaming_archive(inflate_all());
  if (!inflated) return stop(std::move(inflated).error());
  inflated_queue.close();
}

Result<void> InflateStage::State::inflate_all() {
  Block inflated = inflated_pool.take();
  while (std::optional<Block> compressed = compressed_queue.pop()) {
    GOV_TRY(inflate_block(*compressed, inflated));
    compressed_pool.give_back(std::move(*compressed));
  }
  // An aborted queue looks like a finished one here; the error that aborted it takes precedence.
  GOV_TRY(inflater.finish());
  if (!inflated.is_empty()) (void)hand_over(inflated);
  return {};
}

Result<void> InflateStage::State::inflate_block(const Block& compressed, Block& inflated) {
  std::span<const std::byte> input = compressed.filled();
  bool may_have_more = true;
  while (may_have_more) {
    GOV_TRY_ASSIGN(const std::size_t count, inflater.inflate(input, inflated.room()));
    inflated.grow(count);
    const bool is_full = inflated.room().empty();
    if (is_full && !hand_over(inflated)) return {};
    may_have_more = is_full || !input.empty();
  }
  return {};
}

bool InflateStage::State::hand_over(Block& inflated) {
  if (!inflated_queue.push(std::exchange(inflated, Block()))) return false;
  inflated = inflated_pool.take();
  return true;
}

ByteSource::NextBlock InflateStage::State::next() {
  if (being_read) inflated_pool.give_back(std::move(*being_read));
  being_read = inflated_queue.pop();
  if (being_read) return being_read->filled();
  if (auto reason = error()) return std::move(*reason);
  return std::span<const std::byte>();
}

InflateStage::InflateStage(std::unique_ptr<State> state) : state_(std::move(state)) {}

Result<std::unique_ptr<InflateStage>> InflateStage::start(InflateLimits limits) {
  auto state = std::make_unique<State>(limits);
  try {
    state->thread = std::thread([target = state.get()] { target->run(); });
  } catch (const std::system_error& error) {
    return system_error("cannot start a thread", error.code().value());
  }
  return std::unique_ptr<InflateStage>(new InflateStage(std::move(state)));
}

InflateStage::~InflateStage() {
  stop(fail(ErrorKind::interrupted, "unpacking was stopped"));
  state_->thread.join();
}

bool InflateStage::write(std::span<const std::byte> compressed) {
  std::optional<Block>& block = state_->being_written;
  while (!compressed.empty()) {
    if (!block) block = state_->compressed_pool.take();
    const std::span<std::byte> room = block->room();
    const std::size_t count = std::min(room.size(), compressed.size());
    std::memcpy(room.data(), compressed.data(), count);
    block->grow(count);
    compressed = compressed.subspan(count);
    const bool is_full = count == room.size();
    if (is_full && !state_->compressed_queue.push(*std::exchange(block, std::nullopt)))
      return false;
  }
  return !state_->compressed_queue.is_aborted();
}

void InflateStage::finish() {
  std::optional<Block>& block = state_->being_written;
  if (block) (void)state_->compressed_queue.push(*std::exchange(block, std::nullopt));
  state_->compressed_queue.close();
}

void InflateStage::stop(UnpackFailure reason) { state_->stop(std::move(reason)); }
ByteSource& InflateStage::output() { return *state_; }
std::optional<UnpackFailure> InflateStage::error() const { return state_->error(); }

}  // namespace gov
