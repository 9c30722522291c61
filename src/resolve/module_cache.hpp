// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"

// Where the go command unpacks modules (GOMODCACHE of cmd/go/internal/cfg).

namespace gov {

/// The variables that determine it, each as the go command finds it; "" if unset.
struct ModuleCacheVariables {
  std::string gomodcache;
  std::string gopath;
  std::string home;
};

/// $GOMODCACHE, else pkg/mod in the first directory of $GOPATH, else in ~/go. Absent without any.
[[nodiscard]] std::optional<std::string> module_cache(const ModuleCacheVariables& variables);

/// The same from the environment and the user's go/env file, which is read only if the environment
/// does not set it. Absolute.
[[nodiscard]] std::optional<std::string> user_module_cache(const Environment& environment);

}  // namespace gov
