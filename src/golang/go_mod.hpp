// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "golang/version.hpp"

// The `go` and `toolchain` lines of go.mod and go.work, read as the go command reads them before it
// has decided which go command to be (cmd/go/internal/gover GoModLookup): line by line, not as a
// grammar.

namespace gov {

inline constexpr std::size_t kMaxGoModBytes = 4U << 20U;

struct GoModLine {
  std::string value;   // untrusted
  std::size_t number;  // from 1
};

struct GoModLines {
  std::optional<GoModLine> go;
  std::optional<GoModLine> toolchain;
};

[[nodiscard]] GoModLines scan_go_mod(std::string_view text);

/// The oldest Go that a module or workspace can be worked on with.
struct GoRequirement {
  Version version;         // a release, or for up to 1.20 the language's first one
  std::size_t line;        // of the line that decided
  bool is_from_toolchain;  // the toolchain line, not the go line
};

/// The greater of both lines by the go command's rules: `toolchain default` says nothing, go 1.N
/// from 1.21 on means the release 1.N.0. Absent when neither line says anything valid.
[[nodiscard]] std::optional<GoRequirement> requirement_of(const GoModLines& lines);

/// The version in a toolchain name: go1.22.5, go1.22.5-suffix. Absent for "default", "local", names
/// with a slash (CVE-2023-39320) and everything else.
[[nodiscard]] std::optional<Version> version_of_toolchain_name(std::string_view name);

}  // namespace gov
