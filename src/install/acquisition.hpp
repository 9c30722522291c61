// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <utility>

#include "base/result.hpp"
#include "install/acquired.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// Why the archive could not be acquired.
struct AcquireFailure : Error {
  enum class Cause {
    no_source_has_it,  // all sources were tried
    other,             // trying another source would not help, or there is none
  };

  AcquireFailure(Error error, Cause why = Cause::other)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), cause(why) {}

  Cause cause;
};

/// Gets the plan's archive, or the toolchain module instead, from the first source that has it, and
/// unpacks it. Archives from trusted origins are unpacked while they stream; all others, and
/// modules, are verified first, so that unverified bytes from an untrusted origin are never
/// unpacked. Requires: the plan has an archive, and the toolchain's lock is held. Errors: network
/// (each source with its reason), integrity, permission, interrupted.
[[nodiscard]] Expected<Acquired, AcquireFailure> acquire(const InstallJob& job,
                                                         const InstallPlan& plan,
                                                         ProgressTask& progress);

}  // namespace gov
