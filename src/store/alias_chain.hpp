// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "golang/version_request.hpp"

namespace gov {

/// The request that a name is an alias for; absent when the name is not an alias.
using AliasLookup = std::function<Result<std::optional<VersionRequest>>(const std::string& name)>;

/// What a request means when aliases are followed: a request that is not a name, or a name that is
/// not an alias. Pure but for what `find_alias` does. Errors: failure for aliases that lead in a
/// circle or are more than eight deep; those of `find_alias`.
[[nodiscard]] Result<VersionRequest> follow_aliases(const VersionRequest& request,
                                                    const AliasLookup& find_alias);

}  // namespace gov
