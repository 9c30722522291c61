// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "install/archive_pipeline.hpp"
#include "install/install_job.hpp"
#include "store/quarantine.hpp"

namespace gov {

/// How an install unpacks into `root`, an existing, empty, private directory, with nothing that the
/// bytes must agree with. `lift` takes the quarantine marks from what is made, and must outlive the
/// unpacking, as `job` must.
[[nodiscard]] PipelineOptions unpack_options(const InstallJob& job, const std::string& root,
                                             QuarantineLift& lift);

}  // namespace gov
