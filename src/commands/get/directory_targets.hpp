// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/get/catalog_reader.hpp"
#include "install/install_target.hpp"

// `gov install` without a version: what the working directory needs to work.

namespace gov {

/// What is missing: the Go that the pin (or else the default) asks for; without a pin, what go.work
/// or go.mod asks for where that is more than the default and the installed releases give; the Go
/// that the go command would switch to because of go.mod or GOTOOLCHAIN; and what the modules of a
/// workspace ask for beyond all that. Empty when nothing is
/// missing. `expect` is for the first of these. Errors: usage when nothing here asks for any Go;
/// those of planning.
[[nodiscard]] Result<std::vector<InstallTarget>> plan_for_directory(
    Session& session, CatalogReader& catalog, const std::optional<Checksum>& expect);

/// "nothing is missing here: go1.27.0 is installed (...)".
[[nodiscard]] std::string nothing_missing_sentence(const Session& session);

}  // namespace gov
