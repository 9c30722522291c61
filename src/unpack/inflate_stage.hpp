// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "base/result.hpp"
#include "unpack/byte_source.hpp"
#include "unpack/inflate.hpp"

namespace gov {

/// Inflates in a thread of its own, which can open no file, between one thread that writes
/// compressed bytes and one that reads inflated ones. The first error of the three ends it for all,
/// and is kept. At most 64 compressed blocks of 256 KiB and 16 inflated ones of 1 MiB are under
/// way.
class InflateStage {
 public:
  /// Errors: failure when the system gives no thread.
  [[nodiscard]] static Result<std::unique_ptr<InflateStage>> start(InflateLimits limits = {});

  /// Stops the thread, whatever it is doing, and waits for it.
  ~InflateStage();
  InflateStage(const InflateStage&) = delete;
  InflateStage& operator=(const InflateStage&) = delete;

  /// For the writing thread. Copies the bytes, and waits while the queue is full. False when the
  /// stage has stopped: write no more, and see error().
  [[nodiscard]] bool write(std::span<const std::byte> compressed);

  /// For the writing thread: marks the end of the file. Until then the reader waits for more.
  void finish();

  /// For either side: ends the stage with this error unless there is one already.
  void stop(UnpackFailure reason);

  /// For the reading thread. Its next() gives the error that ended the stage.
  [[nodiscard]] ByteSource& output();

  /// What ended the stage early.
  [[nodiscard]] std::optional<UnpackFailure> error() const;

 private:
  struct State;
  explicit InflateStage(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gov
