// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

// What a program that Go built says of itself, as `go version -m` shows it (debug/buildinfo). Pure:
// bytes come from a function, and no number in them is trusted before it is checked.

namespace gov {

struct BuildRecord {
  std::string go{};       // "go1.22.5": the Go that built it
  std::string module{};   // "golang.org/x/tools/gopls"; "" for a program outside of modules
  std::string version{};  // "v0.16.1", "(devel)"
};

/// Fills the span from `offset` of a file and returns how many bytes there were.
using ReadBytes = std::function<std::size_t(std::uint64_t offset, std::span<char> buffer)>;

/// Absent for a program that Go did not build, or that was built before Go 1.18, which keeps the
/// record elsewhere. ELF and thin Mach-O files of 64 bits; absent for all others.
[[nodiscard]] std::optional<BuildRecord> read_build_record(const ReadBytes& read);

/// The record of the program at `path`. Reads some kilobytes of it.
[[nodiscard]] std::optional<BuildRecord> build_record_of(const std::string& path);

}  // namespace gov
