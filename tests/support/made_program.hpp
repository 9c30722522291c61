// SPDX-License-Identifier: MIT
//
// The header of a program for any system and processor, without the program: enough for whoever
// reads headers, and nothing that could run.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gov_test {

struct MadeProgram {
  std::string os = "linux";              // as in GOOS
  std::string arch = "amd64";            // as in GOARCH
  std::string interpreter;               // ELF: a loader's path; "" for a static program
  std::uint32_t macos = 0x0b0000;        // Mach-O: the oldest macOS, as xxxx.yy.zz; 0 for none
  bool has_old_version_command = false;  // LC_VERSION_MIN_MACOSX in place of LC_BUILD_VERSION
  bool has_uuid = true;
  bool is_signed = true;
};

std::string made_program(const MadeProgram& program);

// A universal Mach-O file around thin ones, each at the next multiple of 16 KiB, as lipo lays them.
std::string made_universal(const std::vector<std::string>& programs);

}  // namespace gov_test
