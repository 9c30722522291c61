// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "base/result.hpp"
#include "unpack/byte_source.hpp"
#include "unpack/inflate.hpp"

namespace gov {

/// Inflates in a thread of its own, which cannot open files, between one thread that writes
/// compressed bytes and one that reads inflated bytes. The first error in any of the three stops
/// all of them, and is kept. At most 64 compressed blocks of 256 KiB and 16 inflated blocks of 1
/// MiB are in flight.
class InflateStage {
 public:
  /// Errors: failure if no thread can be created.
  [[nodiscard]] static Result<std::unique_ptr<InflateStage>> start(InflateLimits limits = {});

  /// Stops the thread, whatever it is doing, and waits for it.
  ~InflateStage();
  InflateStage(const InflateStage&) = delete;
  InflateStage& operator=(const InflateStage&) = delete;

  /// For the writing thread. Copies the bytes, and waits while the queue is full. False if the
  /// stage has stopped: stop writing and see error().
  [[nodiscard]] bool write(std::span<const std::byte> compressed);

  /// For the writing thread: marks the end of the file. Until then, the reader waits for more.
  void finish();

  /// For either thread: stops the stage with this error, unless it has one already.
  void stop(UnpackFailure reason);

  /// For the reading thread. next() returns the error that stopped the stage.
  [[nodiscard]] ByteSource& output();

  /// The error that stopped the stage.
  [[nodiscard]] std::optional<UnpackFailure> error() const;

 private:
  struct State;
  explicit InflateStage(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gov
