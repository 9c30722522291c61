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

/// A tree unpacked from a complete archive whose digest was verified and whose signature is not
/// bad.
struct UnpackedTree {
  Staging staging;
  UnpackedArchive archive;
  AttributeReport attributes;  // found and removed while the files were written
  RecordedSignature signature;
};
using Unpacked = Expected<UnpackedTree, UnpackFailure>;

/// Unpacks the bytes of the plan's archive to a private tree in staging. Returns a tree only if the
/// bytes have the expected digest and the signature, if one was found, is good. Each object unpacks
/// once.
class ArchiveUnpacking {
 public:
  /// All three must outlive this.
  ArchiveUnpacking(const InstallJob& job, const InstallPlan& plan,
                   const ArchiveSignature& signature);

  /// Returns a sink that unpacks the archive's bytes as they arrive, in threads of its own; null if
  /// no threads can be created. finish() then returns the tree. Errors: permission, failure, and
  /// integrity for a signature that is invalid in itself.
  [[nodiscard]] Result<ByteSink*> start();
  [[nodiscard]] Unpacked finish();

  /// Unpacks a complete open file, in this thread alone if no threads can be created. Checks digest
  /// and signature as finish() does. `name` is for errors.
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
  QuarantineLift quarantine_lift_;  // used by the unpacking thread until the pipeline has finished
  std::optional<Staging> staging_;
  std::unique_ptr<ArchivePipeline> pipeline_;
  std::optional<SignedSink> signed_;  // which passes the bytes on to the pipeline
};

}  // namespace gov
