// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "fetch/download.hpp"
#include "fetch/partial_file.hpp"

namespace gov {

/// Where the bytes of a download go: into the sink and the partial, in order and within the limit.
/// Knows how far it got and what the file was, so that a next attempt can go on.
class DownloadDelivery {
 public:
  DownloadDelivery(const DownloadRequest& request, ByteSink& sink, const TransferWatch& watch);

  /// Gives the sink what an earlier call left. Failures: `handler` (the sink's), cancelled.
  [[nodiscard]] Handled replay();

  /// The file starts at its first byte, with this head.
  void begin(const HttpHead& head);
  /// Failures: wrong_content when it gets too long, `handler` (the sink's).
  [[nodiscard]] Handled append(std::span<const std::byte> bytes);

  /// The failure for a file of at least `size` bytes, when that is too many.
  [[nodiscard]] std::optional<HttpFailure> refuse_size(std::uint64_t size) const;

  [[nodiscard]] std::uint64_t received() const { return received_; }
  [[nodiscard]] std::uint64_t reused() const { return reused_; }
  [[nodiscard]] std::uint64_t total() const { return total_; }  // 0: unknown
  [[nodiscard]] const std::string& etag() const { return etag_; }
  [[nodiscard]] bool can_resume() const { return !etag_.empty(); }
  [[nodiscard]] bool has_all() const { return total_ != 0 && received_ == total_; }

  /// The size of the partial; 0 without one.
  [[nodiscard]] std::uint64_t kept() const { return partial_ ? partial_->size() : 0; }

  /// Deletes the partial and stops keeping one.
  void drop_partial();

 private:
  void open_partial();
  [[nodiscard]] Handled give_to_sink(std::span<const std::byte> bytes);
  [[nodiscard]] bool is_cancelled() const;

  const DownloadRequest& request_;
  ByteSink& sink_;
  const TransferWatch& watch_;
  std::optional<PartialFile> partial_;
  std::uint64_t received_ = 0;
  std::uint64_t reused_ = 0;
  std::uint64_t total_ = 0;
  std::string etag_;  // strong; empty when resuming is out of the question
};

}  // namespace gov
