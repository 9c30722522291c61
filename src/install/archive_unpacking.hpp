// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>

#include "install/archive_pipeline.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "store/quarantine.hpp"
#include "store/staging.hpp"

namespace gov {

/// A tree that holds what a whole and proven archive holds.
struct UnpackedTree {
  Staging staging;
  UnpackedArchive archive;
  AttributeReport attributes;  // what was found and removed on the files as they were made
};
using Unpacked = Expected<UnpackedTree, UnpackFailure>;

/// From the bytes of the plan's archive to a private tree in staging. Each object unpacks once.
class ArchiveUnpacking {
 public:
  ArchiveUnpacking(const InstallJob& job, const InstallPlan& plan);

  /// Takes the archive's bytes as they come, in threads of its own; null where the system gives no
  /// threads. Then finish() has the tree. Errors: permission, failure.
  [[nodiscard]] Result<ByteSink*> start();
  [[nodiscard]] Unpacked finish();

  /// Unpacks an open file whose bytes are all there, in this thread alone where the system gives no
  /// other. The digest is compared again, as in finish(). `name` is for errors.
  [[nodiscard]] Unpacked unpack_file(int descriptor, const std::string& name,
                                     const TransferWatch& watch);

 private:
  [[nodiscard]] PipelineOptions options();
  [[nodiscard]] Result<void> make_tree();
  [[nodiscard]] Unpacked tree_with(Expected<UnpackedArchive, UnpackFailure> archive);

  const InstallJob& job_;
  const InstallPlan& plan_;
  QuarantineLift quarantine_lift_;  // the unpacking thread's until the pipeline has finished
  std::optional<Staging> staging_;
  std::unique_ptr<ArchivePipeline> pipeline_;
};

}  // namespace gov
