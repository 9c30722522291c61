// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/get/catalog_reader.hpp"
#include "install/install_target.hpp"

// `gov install` without a version: what the working directory needs.

namespace gov {

/// What is missing: the Go that the pin (or else the default) requests; without a pin, the Go that
/// go.work or go.mod requires if neither the default nor an installed release satisfies it; the Go
/// that the go command would switch to because of go.mod or GOTOOLCHAIN; and what the modules of a
/// workspace require beyond that. Empty when nothing is missing. `expect` applies to the first of
/// these. Errors: usage when nothing here requests a Go; those of planning.
[[nodiscard]] Result<std::vector<InstallTarget>> plan_for_directory(
    Session& session, CatalogReader& catalog, const std::optional<Checksum>& expect);

/// "nothing is missing here: go1.27.0 is installed (...)".
[[nodiscard]] std::string nothing_missing_sentence(const Session& session);

}  // namespace gov
