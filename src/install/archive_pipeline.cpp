// SPDX-License-Identifier: MIT
#include "install/archive_pipeline.hpp"

#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "base/confinement.hpp"
#include "install/archive_digests.hpp"
#include "install/thread_rights.hpp"
#include "install/unpack_listener.hpp"
#include "unpack/inflate_stage.hpp"

namespace gov {

struct ArchivePipeline::State {
  explicit State(PipelineOptions given)
      : options(std::move(given)), digests(options.expected), listener(options) {}

  void unpack_in_background() {
    const Confinement confinement = confine_this_thread(rights_to_unpack(options.root));
    summary = unpack(stage->output(), options.root, options.limits, &listener, &hasher);
    if (!*summary) stage->stop(summary->error());
  }

  PipelineOptions options;
  ArchiveDigests digests;
  FileDigester hasher;
  UnpackListener listener;
  std::unique_ptr<InflateStage> stage;
  std::optional<Expected<UnpackSummary, UnpackFailure>>
      summary;  // of the unpacking thread; read after join()
  std::thread unpacker;
  bool is_damaged = false;  // the archive, not the disk: from then on only digest
};

ArchivePipeline::ArchivePipeline(std::unique_ptr<State> state) : state_(std::move(state)) {}

std::unique_ptr<ArchivePipeline> ArchivePipeline::start(PipelineOptions options) {
  auto state = std::make_unique<State>(std::move(options));
  auto stage = InflateStage::start();
  if (!stage) return nullptr;
  state->stage = std::move(*stage);
  State* const raw = state.get();
  try {
    state->unpacker = std::thread([raw] { raw->unpack_in_background(); });
  } catch (const std::system_error&) {
    return nullptr;
  }
  return std::unique_ptr<ArchivePipeline>(new ArchivePipeline(std::move(state)));
}

ArchivePipeline::~ArchivePipeline() {
  if (!state_->unpacker.joinable()) return;
  state_->stage->stop(fail(ErrorKind::interrupted, "unpacking the archive was abandoned"));
  state_->unpacker.join();
}

Result<void> ArchivePipeline::write(std::span<const std::byte> bytes) {
  state_->digests.update(bytes);
  if (state_->is_damaged || state_->stage->write(bytes)) return {};
  UnpackFailure reason = state_->stage->error().value_or(
      fail(ErrorKind::internal, "unpacking stopped without a reason"));
  if (reason.fault != UnpackFailure::Fault::archive) return Error(std::move(reason));
  state_->is_damaged = true;
  return {};
}

Expected<UnpackedArchive, UnpackFailure> ArchivePipeline::finish() {
  state_->stage->finish();
  state_->unpacker.join();
  return judge_unpacked(std::move(*state_->summary), state_->digests.check(state_->options.subject),
                        state_->listener);
}

}  // namespace gov
