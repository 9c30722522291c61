// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/surroundings.hpp"

// The working directory and what the go command finds at and above it.

namespace gov {

/// A file that the go command would take for a test by its first look at the name.
struct TestLikeFile {
  std::string name{};
  std::string beginning{};  // up to 4 KiB
};

struct ProjectFacts {
  std::string directory{};  // "" when it was deleted
  PathStatus status{};
  std::optional<TextFile> go_mod{};       // the nearest, upward
  std::optional<TextFile> go_work{};      // the one that decides; absent with GOWORK=off
  bool is_gowork_missing = false;         // GOWORK names a file that is not there
  std::optional<TextFile> modules_txt{};  // vendor/modules.txt beside go.mod
  bool has_vendor = false;
  std::vector<TestLikeFile> test_like_files{};  // of the directory itself
  std::vector<TextFile> workflows{};            // .github/workflows/*.yml beside go.mod or .git
  std::optional<TextFile> envrc{};              // the nearest .envrc, upward
  std::optional<TextFile> goland_workspace{};   // .idea/workspace.xml, upward
};

[[nodiscard]] ProjectFacts gather_project(const Surroundings& around, const Disk& disk,
                                          UnreadFiles& unread);

/// The folder that holds the file.
[[nodiscard]] std::string folder_of(const TextFile& file);

}  // namespace gov
