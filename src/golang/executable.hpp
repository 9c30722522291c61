// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "golang/system_version.hpp"

// The machine that a program was built for, read from its header. Pure: bytes come from a function,
// and no number in them is trusted before it is checked. Nothing after the first 64 KiB of a
// program is read, except for the load commands of a Mach-O file, which may take another 256 KiB.

namespace gov {

enum class ExecutableFormat { elf, mach_o, pe };

/// A program for one kind of processor.
struct ExecutableImage {
  ExecutableFormat format = ExecutableFormat::elf;
  std::string arch;   // GOARCH; "" for a processor that Go has no port to
  std::string os;     // GOOS where the header tells; "" where it does not, as in ELF for Linux
  unsigned bits = 0;  // 32 or 64
  std::string interpreter;  // ELF: the loader that starts the program; "" for a static one
  std::optional<SystemVersion> minimum_macos;  // Mach-O: the oldest macOS it is made for
  bool has_uuid = false;                       // Mach-O: LC_UUID; dyld of macOS 26 insists on it
  bool is_signed = false;                      // Mach-O: LC_CODE_SIGNATURE
};

/// Fills the span from `offset` of a file and returns how many bytes there were.
using ReadAt = std::function<Result<std::size_t>(std::uint64_t offset, std::span<std::byte>)>;

/// The programs in a file: one, or several in a universal Mach-O file. Errors: integrity for
/// whatever is no complete header of an executable, with the reason; or the reader's own.
/// Sources: the System V ABI and elf(5); <mach-o/loader.h>, <mach-o/fat.h>; Microsoft's PE format.
[[nodiscard]] Result<std::vector<ExecutableImage>> read_executable(const ReadAt& read);

}  // namespace gov
