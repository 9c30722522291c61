// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "golang/proof_policy.hpp"

// The user's settings as plain values. settings_sources.hpp reads them.

namespace gov {

enum class AutoInstall { ask, always, never };

/// What the go command may do if go.mod requires a newer Go than the pin.
enum class ToolchainSwitching {
  store,  // switch to a version installed by gov (GOTOOLCHAIN=local+path)
  never,  // GOTOOLCHAIN=local
  go,     // the go command's own rules
};

/// What the prompt hook that `gov setup` installs for interactive shells does.
enum class HookStyle {
  shims,  // keeps the shims first on PATH
  path,   // also puts the `bin` of the pinned Go before them
  none,   // no hook
};

struct Settings {
  /// The URL of the release index: JSON in the format of go.dev/dl.
  std::string index_url = "https://go.dev/dl/?mode=json&include=all";
  /// The sources to try, in order: official, cn, proxy, proxy:LIST, dir:/path or a URL template.
  std::vector<std::string> sources = {"official"};
  /// Read-only stores that are searched after the user's own; absolute paths.
  std::vector<std::string> stores;
  /// Whether a pinned version that is missing is installed.
  AutoInstall auto_install = AutoInstall::ask;
  /// Determines the GOTOOLCHAIN with which a pinned Go runs.
  ToolchainSwitching toolchain_switching = ToolchainSwitching::store;
  /// The hook that `gov setup` and `gov init` load.
  HookStyle hook = HookStyle::shims;
  /// Whether to check the OpenPGP signature of an archive.
  ProofPolicy signature = ProofPolicy::prefer;
  /// Whether to ask the Go checksum database about an archive that is missing from gov's built-in
  /// copy of its records.
  ProofPolicy checksum_database = ProofPolicy::off;
  /// Whether an install is flushed to disk, so that it survives a power failure.
  bool durable = true;
  /// A file of certificate authorities to trust instead of the system's; "" for the system's.
  std::string ca_bundle;
  /// The age at which the cached index is fetched again.
  std::chrono::seconds index_max_age = std::chrono::hours(1);
  /// Never open a socket.
  bool offline = false;
  /// How many versions are installed at the same time.
  unsigned parallel_installs = 3;
};

}  // namespace gov
