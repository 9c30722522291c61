// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/facts/cache_folder.hpp"
#include "doctor/facts/go_settings.hpp"
#include "doctor/surroundings.hpp"

// The folders of the go command outside of its GOROOT: where they are by its own rules, and what is
// there.

namespace gov {

struct FolderFacts {
  std::vector<std::string> gopath{};  // the elements of GOPATH, or ~/go
  PathStatus gobin{};                 // where `go install` puts programs; path "" when unknown
  CacheFolder module_cache{};
  CacheFolder build_cache{};
  std::vector<std::string> bin_programs{};      // the names in gobin
  std::optional<PathStatus> goroot{};           // what a variable GOROOT names
  std::optional<std::string> goroot_version{};  // the first line of its VERSION
  PathStatus stored_goroot{};                   // what GOROOT in go/env names; path "" without one
  PathStatus netrc{};
};

[[nodiscard]] FolderFacts gather_folders(const Surroundings& around,
                                         const GoSettingsFacts& settings, const Disk& disk);

}  // namespace gov
