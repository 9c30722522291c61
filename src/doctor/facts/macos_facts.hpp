// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/facts/launchd_settings.hpp"
#include "doctor/surroundings.hpp"
#include "golang/system_version.hpp"

// What only a Mac has.

namespace gov {

/// Xcode, or the Command Line Tools.
struct DeveloperTools {
  std::string chosen_by{};  // "DEVELOPER_DIR", or the link of xcode-select; "" where nothing chose
  PathStatus directory{};   // path "" where there are no tools
  bool is_xcode = false;
  bool has_clang = false;
  bool is_licence_agreed = true;  // of Xcode; the Command Line Tools have none
};

/// The formula go of one prefix of Homebrew's.
struct HomebrewGo {
  std::string prefix{};
  std::vector<std::string> kegs{};  // the versions in Cellar/go
  PathStatus program{};             // PREFIX/bin/go
  PathStatus opt{};                 // PREFIX/opt/go
};

/// A folder that path_helper puts on PATH.
struct SystemPathFolder {
  std::string folder{};
  std::string file{};  // /etc/paths, or one of /etc/paths.d
  std::size_t line = 0;
};

struct MacosFacts {
  SystemVersion version{};
  PathStatus local_go{};               // /usr/local/go
  std::vector<HomebrewGo> homebrew{};  // those with kegs or links
  DeveloperTools tools{};
  std::vector<LaunchdSetting> launchd{};
  std::vector<SystemPathFolder> system_path{};  // in path_helper's order
  std::string directory_on_disk{};              // the working directory as its folders spell it
};

/// Absent where `around.host` is no Mac.
[[nodiscard]] std::optional<MacosFacts> gather_macos(const Surroundings& around, const Disk& disk);

/// An absolute path with each name spelled as its folder lists it. A name that is listed exactly,
/// or not at all, stays as it is.
[[nodiscard]] std::string spelling_on_disk(const std::string& path, const Disk& disk);

}  // namespace gov
