// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/facts/go_settings.hpp"
#include "doctor/surroundings.hpp"

// What the packages and the file systems of the machine have to do with Go.

namespace gov {

/// A Go from the packages of a Linux distribution, by the records of its package manager.
struct PackagedGo {
  std::string package{};  // "golang-1.19-go"
  std::string version{};  // "1.19.8-2"
  std::string record{};   // where that stands
  std::size_t line = 0;   // in the record; 0 where its name says it
  std::string removal{};  // the command
};

/// A Go for Windows on the PATH of Linux.
struct WindowsProgram {
  std::string entry{};  // of PATH
  std::string path{};
};

struct LinuxFacts {
  std::vector<PackagedGo> packages{};
  std::optional<std::string> snap_version{};       // of the snap go
  std::vector<WindowsProgram> windows_programs{};  // under WSL only
  std::optional<TextFile> wsl_conf{};              // /etc/wsl.conf
  std::string temporary_variable{};  // who names the folder: "GOTMPDIR", "TMPDIR", or ""
  PathStatus temporary{};            // where go run and go test build what they start
};

[[nodiscard]] LinuxFacts gather_linux(const Surroundings& around, const GoSettingsFacts& settings,
                                      const Disk& disk);

}  // namespace gov
