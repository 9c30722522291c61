// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace gov {

/// Callbacks that observe a transfer and may end it. Any member may be empty. Called on the thread
/// that fetches.
struct TransferWatch {
  /// `received` counts from the start of the file, also after a resume; `total` 0 means unknown.
  std::function<void(std::uint64_t received, std::uint64_t total)> on_progress;
  std::function<void(const std::string& why, std::chrono::milliseconds delay)> on_retry;
  std::function<bool()> is_cancelled;
};

}  // namespace gov
