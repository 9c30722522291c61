// SPDX-License-Identifier: MIT
#pragma once

#include "doctor/facts/facts.hpp"

// When the findings of one check explain those of another: the conditions behind the causes that
// the rows of checks name. All are pure.

namespace gov {

/// The go before gov's shims on PATH; null when there is none, or no shims.
[[nodiscard]] const PathProgram* go_before_shims(const Facts& facts);

/// Another version manager has put that go there.
[[nodiscard]] bool is_managers_go_first(const Facts& facts);

/// The go before the shims is the only other one on PATH.
[[nodiscard]] bool is_other_go_alone(const Facts& facts);

/// The variable has a value below the folder of another manager, and no file of the user's sets it.
[[nodiscard]] bool does_manager_set_goroot(const Facts& facts);
[[nodiscard]] bool does_manager_set_gopath(const Facts& facts);

/// launchd sets GOROOT, by a file that was found.
[[nodiscard]] bool does_launchd_set_goroot(const Facts& facts);

/// The .envrc in force sets GOROOT.
[[nodiscard]] bool does_envrc_set_goroot(const Facts& facts);

/// With --deep: a login shell was started and did not answer.
[[nodiscard]] bool is_login_shell_silent(const Facts& facts);

/// The store lies on a file system that is mounted read-only.
[[nodiscard]] bool is_store_mounted_read_only(const Facts& facts);

/// /usr/local/go is a link that leads nowhere.
[[nodiscard]] bool is_local_go_dangling(const Facts& facts);

/// A link of Homebrew's for go leads nowhere.
[[nodiscard]] bool is_homebrew_link_dangling(const Facts& facts);

/// A Go of the distribution is on PATH.
[[nodiscard]] bool is_packaged_go_on_path(const Facts& facts);

}  // namespace gov
