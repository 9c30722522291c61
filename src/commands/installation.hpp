// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "store/shim_links.hpp"

namespace gov {

/// Where the files of gov itself lie. Derived from the running program's place, so a whole
/// installation can be moved, and the build tree works like one:
///     PREFIX/bin/gov, and PREFIX/libexec/gov/ with gov-full, gov-shim, releases.snapshot and
///     scripts.
/// Not PREFIX/share/gov: with the prefix ~/.local that is the store.
struct Installation {
  std::string gov;
  std::string full;
  std::string shim;
  std::string snapshot;
  std::string completions;    // the folder with the completions, under the same names
  std::string shell_scripts;  // the folder with gov.bash, gov.zsh, gov.fish

  /// From the absolute path of gov or gov-full. Without one, paths where nothing is: what needs
  /// them then says what it misses.
  [[nodiscard]] static Installation around(const std::optional<std::string>& executable);

  [[nodiscard]] ProgramFiles programs() const { return {gov, shim}; }
};

}  // namespace gov
