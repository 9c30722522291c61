// SPDX-License-Identifier: MIT
#include "install/archive_unpacking.hpp"

#include "base/directory.hpp"
#include "install/archive_file.hpp"
#include "install/single_threaded_unpacking.hpp"

namespace gov {

ArchiveUnpacking::ArchiveUnpacking(const InstallJob& job, const InstallPlan& plan)
    : job_(job), plan_(plan), quarantine_lift_(job.quarantine) {}

PipelineOptions ArchiveUnpacking::options() {
  PipelineOptions options;
  options.root = staging_->path();
  options.expected = plan_.archive->checksums();
  options.subject = plan_.archive->artifact.filename;
  options.limits.refuse_case_collisions = job_.host.platforms.native.os == "darwin";
  options.is_cancelled = job_.is_cancelled;
  if (job_.durability == Durability::flushed) {
    options.flush = [root = options.root] { (void)flush_file_system(root).has_value(); };
  }
  if (job_.quarantine.exists()) {
    options.on_made = [this](int descriptor, const std::string& path) {
      return quarantine_lift_.lift({path, descriptor});
    };
  }
  return options;
}

Result<void> ArchiveUnpacking::make_tree() {
  GOV_TRY_ASSIGN(Staging staging,
                 Staging::create(job_.layout, toolchain_name(plan_.version, plan_.platform)));
  staging_.emplace(std::move(staging));
  return {};
}

Result<ByteSink*> ArchiveUnpacking::start() {
  GOV_TRY(make_tree());
  pipeline_ = ArchivePipeline::start(options());
  return pipeline_.get();
}

Unpacked ArchiveUnpacking::tree_with(Expected<UnpackedArchive, UnpackFailure> archive) {
  if (!archive) return std::move(archive).error();
  return UnpackedTree{.staging = std::move(*staging_),
                      .archive = std::move(*archive),
                      .attributes = quarantine_lift_.report()};
}

Unpacked ArchiveUnpacking::finish() { return tree_with(pipeline_->finish()); }

Unpacked ArchiveUnpacking::unpack_file(int descriptor, const std::string& name,
                                       const TransferWatch& watch) {
  GOV_TRY_ASSIGN(ByteSink * sink, start());
  if (sink == nullptr) return tree_with(unpack_in_this_thread(descriptor, name, options()));
  GOV_TRY(feed_open_file(descriptor, name, *sink, watch));
  return finish();
}

}  // namespace gov
