// SPDX-License-Identifier: MIT
#include "install/unpack_options.hpp"

#include "base/directory.hpp"

namespace gov {

PipelineOptions unpack_options(const InstallJob& job, const std::string& root,
                               QuarantineLift& lift) {
  PipelineOptions options;
  options.root = root;
  options.limits.refuse_case_collisions = job.host.platforms.native.os == "darwin";
  options.is_cancelled = job.is_cancelled;
  if (job.durability == Durability::flushed)
    options.flush = [root] { begin_flush_of_file_system(root); };
  if (job.quarantine.exists()) {
    options.on_made = [&lift](int descriptor, const std::string& path) {
      return lift.lift({path, descriptor});
    };
  }
  return options;
}

}  // namespace gov
