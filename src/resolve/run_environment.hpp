// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "resolve/decision.hpp"

// The environment of a Go process started by gov. Everything not named here is passed on unchanged,
// in particular GOPATH, GOBIN and GOCACHE.

namespace gov {

/// What happens when go.mod asks for a newer Go than the pinned one (setting toolchain_switching).
enum class SwitchingPolicy {
  store,  // the go command may switch to versions that gov has installed: GOTOOLCHAIN=local+path
  never,  // GOTOOLCHAIN=local
  go,     // GOTOOLCHAIN is not set: the go command's own rules, downloads included
};

/// True from 1.10 on. Older releases need GOROOT in their environment.
[[nodiscard]] bool finds_its_own_goroot(const Version& version);

/// The environment for running `decision`'s toolchain (requires: it has one):
/// - a GOROOT that differs is removed unless GOV_KEEP_GOROOT=1; for releases up to 1.9 it is set,
///   because they cannot find it themselves;
/// - when a pin decided and the user has not set GOTOOLCHAIN, neither in the environment nor in
///   go/env (`user_go_env_sets_gotoolchain`), it is set according to `policy`. GOV_GOTOOLCHAIN
///   records that the value is gov's, so that a nested gov does not take it for the user's.
[[nodiscard]] Environment toolchain_environment(const Environment& inherited,
                                                const Decision& decision, SwitchingPolicy policy,
                                                bool user_go_env_sets_gotoolchain);

/// The environment for the system Go: a GOROOT that points into a store is removed, and so is a
/// GOTOOLCHAIN that gov set.
[[nodiscard]] Environment system_environment(const Environment& inherited, const Stores& stores);

/// Removes GOV_GOTOOLCHAIN, and GOTOOLCHAIN if it still has the value set by gov: a value from an
/// outer gov is not the user's choice.
void drop_gotoolchain_set_by_gov(Environment& environment);

/// True if the user's go/env file, where `go env -w` writes, has a GOTOOLCHAIN line. Reads one
/// file: $GOENV, else os.UserConfigDir()/go/env; none with GOENV=off.
[[nodiscard]] bool user_go_env_sets_gotoolchain(const Environment& environment);

}  // namespace gov
