// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/machine_facts.hpp"
#include "golang/host_platforms.hpp"
#include "golang/system_version.hpp"

// The properties of this machine that decide which Go can run here. Pure.

namespace gov {

/// What runs between a program and the processor. An emulator is qemu-user, or Rosetta in a Linux
/// virtual machine on a Mac, which look alike from the inside.
enum class Translation { none, rosetta, emulator };

/// The C library that programs of this system are linked to.
enum class CLibrary { unknown, glibc, musl };

struct Host {
  HostPlatforms platforms;
  Translation translation = Translation::none;  // of this very process
  std::string processor;                        // GOARCH of the real processor
  bool is_32_bit_userland = false;              // 32-bit programs on a 64-bit kernel
  bool is_wsl = false;

  std::string system;                         // "macOS 14.5", "Debian GNU/Linux 12 (bookworm)"
  std::string kernel;                         // "Linux 6.1.0-18-amd64"
  std::optional<SystemVersion> macos;         // on macOS only
  std::optional<SystemVersion> linux_kernel;  // on Linux only
  CLibrary c_library = CLibrary::unknown;     // on Linux only
  std::vector<std::string> loaders;           // of C libraries, as absolute paths
  std::function<bool(const std::string&)> has_file;  // asks the system; empty: loaders is all
  bool has_rosetta = false;
  std::string developer_directory;  // macOS: of Xcode or the Command Line Tools; "" without them
  Defences defences;                // what confines the threads that unpack
};

/// `built_for` is what the program that asks was compiled for: it runs, so the system can run such
/// programs, and unlike `uname -m` that is true in a 32-bit system on a 64-bit kernel, too.
[[nodiscard]] Host host_of(const MachineFacts& facts, const Platform& built_for);

/// "glibc", "musl", "unknown".
[[nodiscard]] std::string_view name_of(CLibrary library);

}  // namespace gov
