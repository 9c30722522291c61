// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

// The file list of an installed tree. docs/formats.md describes the format on disk.

namespace gov {

/// A larger file is not read.
inline constexpr std::size_t kLargestManifest = std::size_t{64} << 20U;

struct ManifestEntry {
  std::string sha256;  // 64 lower-case hex digits
  bool is_executable = false;
  std::uint64_t size = 0;  // bytes
  std::string path;        // below the GOROOT: "bin/go"

  bool operator==(const ManifestEntry&) const = default;
};

/// One line, with its newline: "<sha256> <x or -> <size> <path>".
[[nodiscard]] std::string manifest_line(std::string_view sha256, bool is_executable,
                                        std::uint64_t size, std::string_view path);

/// Errors: integrity, with the number of the first malformed line. A path that leads out of the
/// tree is malformed too.
[[nodiscard]] Result<std::vector<ManifestEntry>> parse_manifest(std::string_view text);

}  // namespace gov
