// SPDX-License-Identifier: MIT
#include "install/unpack_listener.hpp"

#include "base/text.hpp"
#include "install/manifest.hpp"

namespace gov {

UnpackListener::UnpackListener(const PipelineOptions& options) : options_(options) {
  if (options.flush) early_flush_.emplace(options.flush);
}

void UnpackListener::on_progress(const UnpackProgress& progress) {
  if (early_flush_) early_flush_->wrote(progress.bytes);
}

bool UnpackListener::is_cancelled() { return options_.is_cancelled && options_.is_cancelled(); }

Result<void> UnpackListener::on_made(int descriptor, const std::string& path) {
  return options_.on_made ? options_.on_made(descriptor, path) : Result<void>();
}

void UnpackListener::on_file(const UnpackedFile& file) {
  const bool is_executable = (file.mode & 0100U) != 0;
  manifest_ += manifest_line(file.digest, is_executable, file.size, file.path);
}

Expected<UnpackedArchive, UnpackFailure> judge_unpacked(
    Expected<UnpackSummary, UnpackFailure> summary, Result<void> matches,
    UnpackListener& listener) {
  using Fault = UnpackFailure::Fault;
  if (!summary) {
    UnpackFailure reason = std::move(summary).error();
    if (matches || reason.fault != Fault::archive) return reason;
    return UnpackFailure(
        std::move(matches).error().with_reason(concat("unpacking stopped too: ", reason.what)),
        Fault::archive);
  }
  if (!matches) return UnpackFailure(std::move(matches).error(), Fault::archive);
  return UnpackedArchive{*summary, listener.take_manifest()};
}

}  // namespace gov
