// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "golang/proof_policy.hpp"

// What the user prefers, as plain values. Where they come from: settings_sources.hpp.

namespace gov {

enum class AutoInstall { ask, always, never };

/// What the go command may do when go.mod needs more than the pin gives.
enum class ToolchainSwitching {
  store,  // switch to what gov has installed (GOTOOLCHAIN=local+path)
  never,  // GOTOOLCHAIN=local
  go,     // the go command's own rules
};

/// What the prompt hook of interactive shells does, where `gov setup` puts it.
enum class HookStyle {
  shims,  // keeps the shims first on PATH
  path,   // also puts the `bin` of the pinned Go in front of them
  none,   // there is no hook
};

struct Settings {
  /// The release index: the URL of JSON in the shape of go.dev/dl.
  std::string index_url = "https://go.dev/dl/?mode=json&include=all";
  /// Where Go is tried, in order: official, cn, proxy, proxy:LIST, dir:/path or a URL template.
  std::vector<std::string> sources = {"official"};
  /// Read-only stores that are searched after the user's own; absolute paths.
  std::vector<std::string> stores;
  /// Whether a pinned version that is missing is installed.
  AutoInstall auto_install = AutoInstall::ask;
  /// What GOTOOLCHAIN a pinned Go runs with.
  ToolchainSwitching toolchain_switching = ToolchainSwitching::store;
  /// The hook that `gov setup` and `gov init` load.
  HookStyle hook = HookStyle::shims;
  /// Whether the OpenPGP signature of an archive is asked for.
  ProofPolicy signature = ProofPolicy::prefer;
  /// Whether the Go checksum database is asked about an archive that gov's own copy of its records
  /// lacks.
  ProofPolicy checksum_database = ProofPolicy::off;
  /// Whether an install waits until it survives a power cut.
  bool durable = true;
  /// A file of certificate authorities to trust instead of the system's; empty for the system's.
  std::string ca_bundle;
  /// How old the cached index may be before it is asked for again.
  std::chrono::seconds index_max_age = std::chrono::hours(1);
  /// Never open a socket.
  bool offline = false;
  /// How many versions are installed at the same time.
  unsigned parallel_installs = 3;
};

}  // namespace gov
