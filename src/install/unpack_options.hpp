// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "install/archive_pipeline.hpp"
#include "install/install_job.hpp"
#include "store/quarantine.hpp"

namespace gov {

/// The options with which an install unpacks into `root`, an existing, empty, private directory,
/// without expected checksums. `lift` removes the quarantine marks from the files, and must outlive
/// the unpacking, as must `job`.
[[nodiscard]] PipelineOptions unpack_options(const InstallJob& job, const std::string& root,
                                             QuarantineLift& lift);

}  // namespace gov
