// SPDX-License-Identifier: MIT
#include "install/archive_pipeline.hpp"

#include <optional>
#include <thread>
#include <utility>

#include "base/text.hpp"
#include "install/early_flush.hpp"
#include "install/manifest.hpp"
#include "unpack/inflate_stage.hpp"
#include "verify/digest.hpp"

namespace gov {
namespace {

class FileDigester : public FileHasher {
 public:
  void update(std::span<const std::byte> content) override { digest_.update(content); }
  std::string end() override { return digest_.hex(); }

 private:
  Digest digest_{DigestAlgorithm::sha256};
};

/// Collects the manifest, has what is written flushed early, and passes on what others want to
/// hear.
class UnpackListener : public UnpackObserver {
 public:
  explicit UnpackListener(const PipelineOptions& options) : options_(options) {
    if (options.flush) early_flush_.emplace(options.flush);
  }

  void on_progress(const UnpackProgress& progress) override {
    if (early_flush_) early_flush_->wrote(progress.bytes);
  }

  bool is_cancelled() override { return options_.is_cancelled && options_.is_cancelled(); }

  Result<void> on_made(int descriptor, const std::string& path) override {
    return options_.on_made ? options_.on_made(descriptor, path) : Result<void>();
  }

  void on_file(const UnpackedFile& file) override {
    const bool is_executable = (file.mode & 0100U) != 0;
    manifest_ += manifest_line(file.digest, is_executable, file.size, file.path);
  }

  std::string take_manifest() { return std::move(manifest_); }

 private:
  const PipelineOptions& options_;
  std::string manifest_;
  std::optional<EarlyFlush> early_flush_;
};

}  // namespace

struct ArchivePipeline::State {
  explicit State(PipelineOptions given)
      : options(std::move(given)), digest(options.expected.algorithm), listener(options) {}

  void unpack_in_background() {
    summary = unpack(stage->output(), options.root, options.limits, &listener, &hasher);
    if (!*summary) stage->stop(summary->error());
  }

  PipelineOptions options;
  Digest digest;
  FileDigester hasher;
  UnpackListener listener;
  std::unique_ptr<InflateStage> stage;
  std::optional<Expected<UnpackSummary, UnpackFailure>>
      summary;  // of the unpacking thread; read after join()
  std::thread unpacker;
  bool is_damaged = false;  // the archive, not the disk: only digest from here on
};

ArchivePipeline::ArchivePipeline(std::unique_ptr<State> state) : state_(std::move(state)) {}

Result<std::unique_ptr<ArchivePipeline>> ArchivePipeline::start(PipelineOptions options) {
  auto state = std::make_unique<State>(std::move(options));
  GOV_TRY_ASSIGN(state->stage, InflateStage::start());
  State* const raw = state.get();
  try {
    state->unpacker = std::thread([raw] { raw->unpack_in_background(); });
  } catch (const std::system_error& error) {
    return system_error("cannot start a thread for unpacking", error.code().value());
  }
  return std::unique_ptr<ArchivePipeline>(new ArchivePipeline(std::move(state)));
}

ArchivePipeline::~ArchivePipeline() {
  if (!state_->unpacker.joinable()) return;
  state_->stage->stop(fail(ErrorKind::interrupted, "the archive was given up"));
  state_->unpacker.join();
}

Result<void> ArchivePipeline::write(std::span<const std::byte> bytes) {
  state_->digest.update(bytes);
  if (state_->is_damaged || state_->stage->write(bytes)) return {};
  UnpackFailure reason = state_->stage->error().value_or(
      fail(ErrorKind::internal, "unpacking stopped without a reason"));
  if (reason.fault != UnpackFailure::Fault::archive) return Error(std::move(reason));
  state_->is_damaged = true;
  return {};
}

Result<UnpackedArchive> ArchivePipeline::finish() {
  state_->stage->finish();
  state_->unpacker.join();
  auto& summary = *state_->summary;
  auto matches =
      check_digest(state_->options.expected, state_->digest.hex(), state_->options.subject);
  if (!summary) {
    UnpackFailure reason = std::move(summary).error();
    // The wider truth first: these are not the published bytes, and this is how it showed.
    if (!matches && reason.fault == UnpackFailure::Fault::archive) {
      return std::move(matches).error().with_reason(concat("unpacking stopped too: ", reason.what));
    }
    return Error(std::move(reason));
  }
  GOV_TRY(std::move(matches));
  return UnpackedArchive{*summary, state_->listener.take_manifest()};
}

}  // namespace gov
