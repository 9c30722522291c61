// SPDX-License-Identifier: MIT
#pragma once

#include "golang/byte_view.hpp"
#include "golang/executable.hpp"

// The formats that golang/executable reads, one file each.

namespace gov {

/// The beginning of a file, and the rest of it on demand.
struct ExecutableFile {
  std::span<const std::byte> head;  // the first 64 KiB, less where the file ends before
  const ReadAt& read;
};

[[nodiscard]] Error malformed_executable(std::string reason);

[[nodiscard]] bool is_elf(std::span<const std::byte> head);
[[nodiscard]] Result<std::vector<ExecutableImage>> read_elf(const ExecutableFile& file);

/// Thin and universal files.
[[nodiscard]] bool is_mach_o(std::span<const std::byte> head);
[[nodiscard]] Result<std::vector<ExecutableImage>> read_mach_o(const ExecutableFile& file);

/// Only what is needed to recognise a Windows program.
[[nodiscard]] bool is_pe(std::span<const std::byte> head);
[[nodiscard]] Result<std::vector<ExecutableImage>> read_pe(const ExecutableFile& file);

}  // namespace gov
