// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "resolve/decision.hpp"

// What a Go process started by gov finds in its environment. Everything not named here passes
// through unchanged; in particular GOPATH, GOBIN and GOCACHE are the user's.

namespace gov {

/// What happens when go.mod asks for a newer Go than the pinned one (setting toolchain_switching).
enum class SwitchingPolicy {
  store,  // the go command may switch to versions that gov has installed: GOTOOLCHAIN=local+path
  never,  // GOTOOLCHAIN=local
  go,     // left alone: the go command's own rules, downloads included
};

/// True from 1.10 on. Older releases need GOROOT in their environment.
[[nodiscard]] bool finds_its_own_goroot(const Version& version);

/// The environment for running `decision`'s toolchain (requires: it has one):
/// - a GOROOT that differs is removed unless GOV_KEEP_GOROOT=1; releases up to 1.9 get theirs,
///   because they cannot find it themselves;
/// - when a pin decided and the user has no GOTOOLCHAIN of his own, neither in the environment nor
/// in
///   go/env (`user_go_env_sets_gotoolchain`), it is set by `policy`. GOV_GOTOOLCHAIN remembers that
///   the value is ours, so that a nested gov does not take it for the user's.
[[nodiscard]] Environment toolchain_environment(const Environment& inherited,
                                                const Decision& decision, SwitchingPolicy policy,
                                                bool user_go_env_sets_gotoolchain);

/// The environment for the system Go: a GOROOT that points into a store is removed, and so is a
/// GOTOOLCHAIN that gov set.
[[nodiscard]] Environment system_environment(const Environment& inherited, const Stores& stores);

/// Removes GOV_GOTOOLCHAIN, and GOTOOLCHAIN where it still has the value that gov gave it: what an
/// outer gov left is not the user's choice.
void drop_gotoolchain_set_by_gov(Environment& environment);

/// True when the user's go/env file, where `go env -w` writes, holds a GOTOOLCHAIN line. Reads one
/// file: $GOENV, else os.UserConfigDir()/go/env; none with GOENV=off.
[[nodiscard]] bool user_go_env_sets_gotoolchain(const Environment& environment);

}  // namespace gov
