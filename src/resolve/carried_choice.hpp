// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/environment.hpp"
#include "golang/version_request.hpp"
#include "resolve/chosen_go.hpp"
#include "store/layout.hpp"

namespace gov {

/// The environment for programs that call go themselves, in any depth: the shims stand first on
/// PATH, and a version that was asked for (`request`) travels as GOV_VERSION. A login shell, tmux
/// or make keeps both, and nothing else carries a choice: a GOTOOLCHAIN that gov set is removed,
/// since the shim sets it for each go that it starts, and so is a GOROOT that differs. Without a
/// request, each go is the one that its directory asks for.
[[nodiscard]] Environment carry_choice(const ChosenGo& go,
                                       const std::optional<VersionRequest>& request,
                                       const Layout& layout, const Stores& stores);

/// Likewise for go or gofmt started directly: their environment keeps GOTOOLCHAIN. Without a
/// request it is that of `go`, unchanged.
[[nodiscard]] Environment carry_choice_through_go(const ChosenGo& go,
                                                  const std::optional<VersionRequest>& request,
                                                  const Layout& layout, const Stores& stores);

}  // namespace gov
