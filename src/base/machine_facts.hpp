// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/defences.hpp"

namespace gov {

/// What the system reports about the machine, as it is reported: golang/host interprets it, because
/// parts of it are untrue under translation or emulation. Tests fill it in by hand to describe any
/// machine. Text is "" where the system has no such value.
struct MachineFacts {
  std::string kernel;          // uname: "Linux", "Darwin"
  std::string kernel_release;  // uname: "6.1.0-18-amd64"
  std::string machine;         // uname -m: what it says under translation or emulation is untrue
  std::string system;          // "Debian GNU/Linux 12 (bookworm)", "macOS"
  std::string system_version;  // macOS: kern.osproductversion, "14.5"

  // macOS
  bool has_arm64_hardware = false;  // hw.optional.arm64, which is true under Rosetta too
  bool is_translated = false;       // sysctl.proc_translated: Rosetta runs this process
  bool has_rosetta = false;         // its runtime is installed
  std::string developer_directory;  // of Xcode or the Command Line Tools, if it is there

  // Linux
  std::string kernel_machine;        // /proc/sys/kernel/arch, which qemu-user does not change
  std::string cpuinfo;               // the beginning of /proc/cpuinfo, likewise
  std::string shell_head;            // the first bytes of /bin/sh: it names its loader
  std::vector<std::string> loaders;  // absolute paths of the loaders of C libraries that exist
  Defences defences;                 // what a thread can be confined by
};

/// Asks the system. Opens at most a dozen files and starts no process; what cannot be determined
/// stays empty.
[[nodiscard]] MachineFacts read_machine_facts();

/// Whether Rosetta runs this process. One system call on macOS, none elsewhere.
[[nodiscard]] bool is_translated_process();

}  // namespace gov
