// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include "base/result.hpp"
#include "install/archive_pipeline.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "records/toolchain_record.hpp"
#include "store/quarantine.hpp"

namespace gov {

/// An archive that was received, proven and unpacked into a staging directory.
struct Acquired {
  Staging staging;
  UnpackedArchive archive;
  std::uint64_t archive_bytes = 0;
  AttributeReport attributes;  // what was found and removed on the files as they were made
  std::string origin;          // URL without user-info, or path of the file it came from
  RecordedSignature signature;
};

/// Why there is no archive.
struct AcquireFailure : Error {
  enum class Cause {
    no_source_has_it,  // every source was asked
    other,             // asking another one would not help, or there is none
  };

  AcquireFailure(Error error, Cause why = Cause::other)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};

/// Gets the plan's archive from the first source that has it and unpacks it. Archives from trusted
/// origins are unpacked while they stream; all others are verified first, so that the unpacker
/// never sees unverified bytes from an untrusted origin. Requires: the plan has an archive, and the
/// toolchain's lock is held. Errors: network (each source with its reason), integrity, permission,
/// interrupted.
[[nodiscard]] Expected<Acquired, AcquireFailure> acquire(const InstallJob& job,
                                                         const InstallPlan& plan,
                                                         ProgressTask& progress);

}  // namespace gov
