// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/session.hpp"

// What `gov alias` and `gov link` have in common. `what` is "alias" or "link".

namespace gov {

/// A name and what it means.
using GivenName = std::pair<std::string, std::string>;

/// `key` is the member of the JSON document.
[[nodiscard]] CommandResult print_given_names(Session& session, std::string_view key,
                                              const std::vector<GivenName>& entries);

/// Errors: not_installed when there is no such name.
[[nodiscard]] CommandResult print_given_name(Session& session, std::string_view what,
                                             const std::string& name,
                                             std::vector<GivenName> entries);

/// Errors: not_installed when there is no such name.
[[nodiscard]] CommandResult remove_given_name(Session& session, std::string_view what,
                                              const std::string& name);

}  // namespace gov
