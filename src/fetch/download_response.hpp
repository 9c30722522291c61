// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "fetch/download_delivery.hpp"

namespace gov {

/// One attempt's answer: checks the head and the first bytes before anything reaches the delivery.
class DownloadResponse : public ResponseHandler {
 public:
  DownloadResponse(const DownloadRequest& request, DownloadDelivery& delivery,
                   const TransferWatch& watch);

  Handled on_head(const HttpHead& head) override;
  Handled on_body(std::span<const std::byte> bytes) override;
  bool is_cancelled() override;

  /// To be called when the whole body has arrived: it may have been too short to be judged before.
  [[nodiscard]] Handled finish();

  /// Why the answer does not continue what was delivered, if it does not.
  [[nodiscard]] const std::optional<std::string>& stale_reason() const { return stale_reason_; }
  [[nodiscard]] const HttpHead& head() const { return head_; }

 private:
  [[nodiscard]] Handled check_start_of_file() const;
  [[nodiscard]] Handled judge_first_bytes();

  const DownloadRequest& request_;
  DownloadDelivery& delivery_;
  const TransferWatch& watch_;
  HttpHead head_;
  std::string first_bytes_;
  bool is_accepted_;  // the first bytes were judged, now or by an earlier attempt
  std::optional<std::string> stale_reason_;
};

/// Why an answer to "bytes from `offset` on, if the tag is still `etag`" cannot be appended; absent
/// when it can. `total` 0 means unknown. Pure.
[[nodiscard]] std::optional<std::string> continuation_problem(const HttpHead& head,
                                                              std::uint64_t offset,
                                                              const std::string& etag,
                                                              std::uint64_t total);

}  // namespace gov
