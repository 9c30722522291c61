// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace gov {

/// -C DIR on a command line of go: where it stands and which directory it names.
struct ChdirFlag {
  std::size_t position = 0;  // among the arguments behind "go"
  std::size_t count = 0;     // of the arguments that it takes up: 2 for -C DIR, 1 for -C=DIR
  std::string directory;     // as it is written; may be empty
};

/// The flag by which the go command changes its directory before it does anything else. By its own
/// rule (handleChdirFlag of cmd/go, since go1.21; go1.20 takes it behind the command only) that is
/// the first argument, or the first one behind the words of the command: `go -C DIR build`,
/// `go build -C DIR`, `go mod tidy -C DIR`, also as -C=DIR and --C. `arguments` are those behind
/// "go". Absent everywhere else, and for a -C that lacks its directory.
///
/// The go command knows its commands and takes a word that is none for an error. Here each first
/// word but help counts as a command, because a newer Go has more of them.
[[nodiscard]] std::optional<ChdirFlag> find_chdir_flag(std::span<const std::string> arguments);

/// What the go command goes on with: the arguments, but for that flag.
[[nodiscard]] std::vector<std::string> without_chdir_flag(std::vector<std::string> arguments);

}  // namespace gov
