// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "support/made_program.hpp"
#include "unit/doctor/world.hpp"

// A healthy Mac: the world of the other tests with what a Mac has, of any version and processor.

namespace gov_test {

struct MacKind {
  gov::SystemVersion macos{14, 5};
  std::string processor = "arm64";
  bool is_translated = false;
};

inline gov::Host mac_host(const MacKind& kind) {
  gov::Host host;
  host.platforms.native = {.os = "darwin", .arch = kind.processor};
  host.translation = kind.is_translated ? gov::Translation::rosetta : gov::Translation::none;
  host.processor = kind.processor;
  host.system = gov::concat("macOS ", kind.macos.to_string());
  host.macos = kind.macos;
  host.developer_directory = "/Library/Developer/CommandLineTools";
  host.has_rosetta = kind.processor == "arm64";
  if (kind.processor == "arm64")
    host.platforms.translated = gov::Platform{.os = "darwin", .arch = "amd64"};
  return host;
}

/// The header of a go for macOS.
inline std::string mac_program(std::string_view arch, std::uint32_t minimum = 0x0b0000,
                               bool is_signed = true) {
  MadeProgram program;
  program.os = "darwin";
  program.arch = arch;
  program.macos = minimum;
  program.is_signed = is_signed;
  return made_program(program);
}

class MacWorld : public World {
 public:
  explicit MacWorld(const MacKind& kind = {}) : kind_(kind) {
    host(mac_host(kind));
    program("/usr/bin/clang");  // asks for the tools where there are none
    program("/Library/Developer/CommandLineTools/usr/bin/clang");
    write("/etc/paths", at("/usr/local/bin") + "\n" + at("/usr/bin") + "\n");
    own_go("1.22.5", mac_program(kind.processor));
  }

  /// The only version in the store, and the default.
  void own_go(std::string_view version, const std::string& text) {
    remove(layout().versions());
    program(install(version) + "/bin/go", text);
    write(layout().default_request(), gov::concat(version, "\n"));
  }
  /// A Go elsewhere.
  void mac_go(std::string_view goroot, std::string_view release, const std::string& text) {
    go(goroot, release);
    program(at(goroot) + "/bin/go", text);
  }
  /// Puts a mark on a program of the first Go that is found: the store's.
  void quarantine(std::string_view value) {
    change([value = std::string(value)](gov::Facts& facts) {
      gov::GoTree& tree = facts.trees.front();
      if (gov::is_blocking_quarantine(value))
        tree.quarantined.push_back({tree.goroot + "/bin/go", value});
    });
  }

  const MacKind& kind() const { return kind_; }

 private:
  MacKind kind_;
};

}  // namespace gov_test
