// SPDX-License-Identifier: MIT
#include "install/archive_unpacking.hpp"

#include "install/archive_file.hpp"
#include "install/single_threaded_unpacking.hpp"
#include "install/unpack_options.hpp"

namespace gov {

ArchiveUnpacking::ArchiveUnpacking(const InstallJob& job, const InstallPlan& plan,
                                   const ArchiveSignature& signature)
    : job_(job), plan_(plan), signature_(signature), quarantine_lift_(job.quarantine) {}

PipelineOptions ArchiveUnpacking::options() {
  PipelineOptions options = unpack_options(job_, staging_->path(), quarantine_lift_);
  options.expected = plan_.archive->checksums();
  options.subject = plan_.archive->artifact.filename;
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
