// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "resolve/resolve.hpp"

namespace gov {

/// A warning about a pin that belongs to another user, for example in a shared directory: whoever
/// can write to a parent directory chooses the Go for everybody below it. Absent for pins owned by
/// this user, root, or the owner of the working directory, and under sudo for those of the calling
/// user. The sentence ends with a command.
[[nodiscard]] std::optional<std::string> foreign_pin_sentence(const ResolveInput& input,
                                                              const Decision& decision);

}  // namespace gov
