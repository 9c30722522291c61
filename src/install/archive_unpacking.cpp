// SPDX-License-Identifier: MIT
#include "install/archive_unpacking.hpp"

#include "base/directory.hpp"
#include "install/archive_file.hpp"
#include "install/single_threaded_unpacking.hpp"

namespace gov {

ArchiveUnpacking::ArchiveUnpacking(const InstallJob& job, const InstallPlan& plan,
                                   const ArchiveSignature& signature)
    : job_(job), plan_(plan), signature_(signature), quarantine_lift_(job.quarantine) {}

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
  if (!pipeline_) return nullptr;
  GOV_TRY_ASSIGN(std::optional<SignedSink> watched, signature_.watch(*pipeline_));
  if (!watched) return nullptr;
  signed_.emplace(std::move(*watched));
  return &*signed_;
}

Unpacked ArchiveUnpacking::tree_with(UnpackedArchive archive,
                                     const std::optional<GoodSignature>& good) {
  return UnpackedTree{.staging = std::move(*staging_),
                      .archive = std::move(archive),
                      .attributes = quarantine_lift_.report(),
                      .signature = signature_.verdict(good)};
}

Unpacked ArchiveUnpacking::finish() {
  GOV_TRY_ASSIGN(UnpackedArchive archive, pipeline_->finish());
  GOV_TRY_ASSIGN(const auto good, blaming_archive(signed_->finish()));
  return tree_with(std::move(archive), good);
}

Unpacked ArchiveUnpacking::unpack_here(int descriptor, const std::string& name) {
  pipeline_.reset();
  GOV_TRY_ASSIGN(UnpackedArchive archive, unpack_in_this_thread(descriptor, name, options()));
  auto good = signature_.check(descriptor, name, job_.is_cancelled);
  if (good) return tree_with(std::move(archive), *good);
  const bool is_bad = good.error().cause == SignatureFailure::Cause::bad;
  return UnpackFailure(std::move(good).error(),
                       is_bad ? UnpackFailure::Fault::archive : UnpackFailure::Fault::elsewhere);
}

Unpacked ArchiveUnpacking::unpack_file(int descriptor, const std::string& name,
                                       const TransferWatch& watch) {
  GOV_TRY_ASSIGN(ByteSink * sink, start());
  if (sink == nullptr) return unpack_here(descriptor, name);
  GOV_TRY(feed_open_file(descriptor, name, *sink, watch));
  return finish();
}

}  // namespace gov
