// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "install/archive_pipeline.hpp"

namespace gov {

/// Does the work of ArchivePipeline without other threads and from a file: for users who have
/// reached their process limit, and for containers whose seccomp filter refuses clone3().
[[nodiscard]] Expected<UnpackedArchive, UnpackFailure> unpack_in_this_thread(
    int descriptor, const std::string& name, const PipelineOptions& options);

}  // namespace gov
