// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "install/acquisition.hpp"
#include "records/toolchain_record.hpp"

// The record and the manifest of an install; docs/formats.md describes both files.

namespace gov {

/// The record of this install: source, digest, checks passed, time. The plan has an archive.
[[nodiscard]] ToolchainRecord install_record(const InstallJob& job, const InstallPlan& plan,
                                             const Acquired& acquired,
                                             const AttributeReport& attributes);

/// Adds the proofs of origin, also to the list of passed checks.
void add_proofs(ToolchainRecord& record, const RecordedSignature& signature,
                RecordedModuleHash module_hash);

/// Writes record and manifest of a toolchain that is about to be published. They are not flushed
/// here: the flush before publishing covers them.
[[nodiscard]] Result<void> write_record(const Layout& layout, const InstallPlan& plan,
                                        const ToolchainRecord& record, const std::string& manifest);

}  // namespace gov
