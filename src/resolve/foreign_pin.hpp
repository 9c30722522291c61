// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "resolve/resolve.hpp"

namespace gov {

/// What to say about a pin of another user's, as in a directory that is shared: whoever may write
/// above all of them chooses the Go for everybody. Absent for pins of this user's, of root's, and
/// of the owner of the working directory; and under sudo for those of the user who called it. The
/// sentence ends with a command.
[[nodiscard]] std::optional<std::string> foreign_pin_sentence(const ResolveInput& input,
                                                              const Decision& decision);

}  // namespace gov
