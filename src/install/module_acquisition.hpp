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

/// Gets the toolchain module with the files of the plan's archive from module proxies, and unpacks
/// it like the archive, without the files that modules leave out. Its hash must be in the Go
/// checksum database, whatever the policies are, because nothing else proves its origin: first the
/// database is queried, then the complete zip is fetched and its hash compared, and then the zip is
/// unpacked and the hash of the written files compared. Requires: the plan has an archive, and the
/// toolchain's lock is held.
[[nodiscard]] Expected<Acquired, SourceFailure> acquire_module(const InstallJob& job,
                                                               const InstallPlan& plan,
                                                               const ModuleProxySource& source,
                                                               ProgressTask& progress);

}  // namespace gov
