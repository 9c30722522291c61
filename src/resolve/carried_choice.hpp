// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "base/environment.hpp"
#include "golang/version_request.hpp"
#include "resolve/chosen_go.hpp"
#include "store/layout.hpp"

namespace gov {

/// The environment for programs that run go themselves, at any depth: the shims are first on PATH,
/// and GOV_VERSION carries an explicit `request`. A login shell, tmux or make keeps both, and
/// nothing else carries a choice: a GOTOOLCHAIN that gov set is removed, since the shim sets it for
/// each go that it starts, and so is a GOROOT that differs. Without a request, each go is the one
/// that its directory asks for.
[[nodiscard]] Environment carry_choice(const ChosenGo& go,
                                       const std::optional<VersionRequest>& request,
                                       const Layout& layout, const Stores& stores);

/// The same for go or gofmt started directly, which keep GOTOOLCHAIN. Without a request, returns
/// the environment of `go` unchanged.
[[nodiscard]] Environment carry_choice_through_go(const ChosenGo& go,
                                                  const std::optional<VersionRequest>& request,
                                                  const Layout& layout, const Stores& stores);

}  // namespace gov
