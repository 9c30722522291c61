// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "install/archive_pipeline.hpp"

namespace gov {

/// What ArchivePipeline does, without other threads and from a file: for users who may not have
/// more processes, and for containers whose filter refuses clone3().
[[nodiscard]] Expected<UnpackedArchive, UnpackFailure> unpack_in_this_thread(
    int descriptor, const std::string& name, const PipelineOptions& options);

}  // namespace gov
