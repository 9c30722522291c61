// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"
#include "base/unique_fd.hpp"

namespace gov {

/// A new, empty file in `directory`, open for reading and writing, that has no name: nobody else
/// can open or replace it, and it is gone with the descriptor, however the process ends.
/// Errors: permission, failure.
[[nodiscard]] Result<UniqueFd> make_anonymous_file(const std::string& directory);

}  // namespace gov
