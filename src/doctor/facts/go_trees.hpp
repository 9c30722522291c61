// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/facts/path_facts.hpp"
#include "doctor/facts/store_facts.hpp"
#include "doctor/surroundings.hpp"
#include "golang/executable.hpp"
#include "golang/platform.hpp"
#include "golang/version.hpp"

// Every Go of this machine that can be found: those in the stores, those on PATH, and those at the
// places where packages put them. What their files are, not what they say of themselves.

namespace gov {

/// A program with an attribute of macOS's.
struct MarkedProgram {
  std::string path{};
  std::string value{};
};

/// A file of another release in a Go.
struct StrayFile {
  std::string path{};
  std::string of{};  // "Go 1.22", "an older release": what the file belongs to
};

struct GoTree {
  std::string goroot{};
  std::string name{};                // the first line of VERSION
  std::optional<Version> version{};  // absent for a development build
  GoOrigin origin = GoOrigin::unknown;
  std::vector<ExecutableImage> images{};     // of bin/go: several in a universal file
  std::vector<MarkedProgram> quarantined{};  // com.apple.quarantine
  bool has_provenance = false;               // com.apple.provenance
  std::optional<StrayFile> stray{};          // files of two releases lie in it
};

/// The names of the two attributes, which tests replace with ones that Linux allows.
struct AppleAttributes {
  std::string quarantine{};  // "" on systems without
  std::string provenance{};
};
[[nodiscard]] AppleAttributes apple_attributes(const Platform& host);

[[nodiscard]] std::vector<GoTree> gather_go_trees(const Surroundings& around, const Disk& disk,
                                                  const std::vector<PathEntry>& path,
                                                  const StoreFacts& store,
                                                  const AppleAttributes& attributes);

/// Does the value of com.apple.quarantine still stop a program? Its first field is a hexadecimal
/// number in which 0x40 says that the user has allowed it. Pure. Source: eclecticlight.co,
/// 2017/12/11, "xattr: com.apple.quarantine, the quarantine flag".
[[nodiscard]] bool is_blocking_quarantine(std::string_view value);

}  // namespace gov
