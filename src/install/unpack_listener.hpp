// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "install/archive_pipeline.hpp"
#include "install/early_flush.hpp"
#include "unpack/file_hasher.hpp"
#include "verify/digest.hpp"

namespace gov {

/// The digest of each unpacked file, for the manifest.
class FileDigester : public FileHasher {
 public:
  void update(std::span<const std::byte> content) override { digest_.update(content); }
  std::string end() override { return digest_.hex(); }

 private:
  Digest digest_{DigestAlgorithm::sha256};
};

/// Collects the manifest, triggers early flushes, and forwards the callbacks in `options`, which
/// must outlive this.
class UnpackListener : public UnpackObserver {
 public:
  explicit UnpackListener(const PipelineOptions& options);

  void on_progress(const UnpackProgress& progress) override;
  bool is_cancelled() override;
  Result<void> on_made(int descriptor, const std::string& path) override;
  void on_file(const UnpackedFile& file) override;

  std::string take_manifest() { return std::move(manifest_); }

 private:
  const PipelineOptions& options_;
  std::string manifest_;
  std::optional<EarlyFlush> early_flush_;
};

/// Combines the result of unpacking and of the digest check. A wrong digest is reported first, with
/// the unpacking error as a further reason.
[[nodiscard]] Expected<UnpackedArchive, UnpackFailure> judge_unpacked(
    Expected<UnpackSummary, UnpackFailure> summary, Result<void> matches, UnpackListener& listener);

}  // namespace gov
