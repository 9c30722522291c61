// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "install/archive_pipeline.hpp"
#include "install/archive_signature.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "store/quarantine.hpp"
#include "store/staging.hpp"

namespace gov {

/// A tree that holds what a whole and proven archive holds, whose signature is not bad.
struct UnpackedTree {
  Staging staging;
  UnpackedArchive archive;
  AttributeReport attributes;  // what was found and removed on the files as they were made
  RecordedSignature signature;
};
using Unpacked = Expected<UnpackedTree, UnpackFailure>;

/// From the bytes of the plan's archive to a private tree in staging. There is no tree unless the
/// bytes have the expected digest and the signature, where one was found, is good. Each object
/// unpacks once.
class ArchiveUnpacking {
 public:
  /// All three must outlive this.
  ArchiveUnpacking(const InstallJob& job, const InstallPlan& plan,
                   const ArchiveSignature& signature);

  /// Takes the archive's bytes as they come, in threads of its own; null where the system gives no
  /// threads. Then finish() has the tree. Errors: permission, failure, and integrity for a
  /// signature that is bad in itself.
  [[nodiscard]] Result<ByteSink*> start();
  [[nodiscard]] Unpacked finish();

  /// Unpacks an open file whose bytes are all there, in this thread alone where the system gives no
  /// other. Digest and signature are compared as in finish(). `name` is for errors.
  [[nodiscard]] Unpacked unpack_file(int descriptor, const std::string& name,
                                     const TransferWatch& watch);

 private:
  [[nodiscard]] PipelineOptions options();
  [[nodiscard]] Result<void> make_tree();
  [[nodiscard]] Unpacked unpack_here(int descriptor, const std::string& name);
  [[nodiscard]] Unpacked tree_with(UnpackedArchive archive,
                                   const std::optional<GoodSignature>& good);

  const InstallJob& job_;
  const InstallPlan& plan_;
  const ArchiveSignature& signature_;
  QuarantineLift quarantine_lift_;  // the unpacking thread's until the pipeline has finished
  std::optional<Staging> staging_;
  std::unique_ptr<ArchivePipeline> pipeline_;
  std::optional<SignedSink> signed_;  // which passes the bytes on to the pipeline
};

}  // namespace gov
