// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "store/shim_links.hpp"

namespace gov {

/// Where the files of gov itself lie. Derived from the running program's place, so a whole
/// installation can be moved, and the build tree works like one:
///     PREFIX/bin/gov  PREFIX/libexec/gov/gov-full  PREFIX/libexec/gov/gov-shim  PREFIX/share/gov/
struct Installation {
  std::string gov;
  std::string full;
  std::string shim;
  std::string snapshot;

  /// From the absolute path of gov or gov-full. Without one, bare names in the working directory:
  /// what needs them then says what it misses.
  [[nodiscard]] static Installation around(const std::optional<std::string>& executable);

  [[nodiscard]] ProgramFiles programs() const { return {gov, shim}; }
};

}  // namespace gov
