// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.hpp"
#include "golang/archive_source.hpp"
#include "install/acquired.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "install/source_failure.hpp"
#include "report/progress.hpp"

namespace gov {

/// Gets the toolchain module that has the files of the plan's archive from module proxies, and
/// unpacks it as the archive would be, without what the module leaves out. Its hash has to be in
/// the Go checksum database, whatever the policies are, because nothing else says who made it: that
/// is asked first, then the zip is fetched completely and its hash compared, and then it is
/// unpacked and the hash compared with what was written. Requires: the plan has an archive, and the
/// toolchain's lock is held.
[[nodiscard]] Expected<Acquired, SourceFailure> acquire_module(const InstallJob& job,
                                                               const InstallPlan& plan,
                                                               const ModuleProxySource& source,
                                                               ProgressTask& progress);

}  // namespace gov
