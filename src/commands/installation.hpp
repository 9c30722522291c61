// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "store/shim_links.hpp"

namespace gov {

/// The paths of gov's own files. Derived from the running program's path, so an installation can be
/// moved, and the build tree works like one:
///     PREFIX/bin/gov, and PREFIX/libexec/gov/ with gov-full, gov-shim, releases.snapshot and
///     scripts.
/// Not PREFIX/share/gov: with the prefix ~/.local, that is the store.
struct Installation {
  std::string gov;
  std::string full;
  std::string shim;
  std::string snapshot;
  std::string completions;    // the folder of the completion scripts
  std::string shell_scripts;  // the folder of gov.bash, gov.zsh, gov.fish

  /// From the absolute path of gov or gov-full. Without it, the paths name no existing files, and
  /// whatever needs a file reports it missing.
  [[nodiscard]] static Installation around(const std::optional<std::string>& executable);

  [[nodiscard]] ProgramFiles programs() const { return {gov, shim}; }
};

}  // namespace gov
