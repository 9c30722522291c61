// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/environment.hpp"
#include "doctor/disk.hpp"
#include "doctor/surroundings.hpp"

// The variables of the go command: in the environment, and in the file where `go env -w` writes.

namespace gov {

/// The user's go/env file (os.UserConfigDir()/go/env, or GOENV).
struct GoEnvFile {
  std::string path{};              // "" when the go command reads none (GOENV=off, no home)
  bool is_off = false;             // GOENV=off
  bool is_named = false;           // GOENV names the file
  std::optional<TextFile> file{};  // absent when there is none that can be read
};

/// A line NAME=value of it, as the go command reads them: nothing is trimmed, the last one counts.
struct GoEnvLine {
  std::string name{};
  std::string value{};
  std::size_t line = 0;
};

/// A variable of the go command that has a value.
struct GoSetting {
  std::string name{};
  std::string value{};
  /// Absent for a variable of the environment.
  std::optional<GoEnvLine> stored{};

  [[nodiscard]] bool is_stored() const { return stored.has_value(); }
};

struct GoSettingsFacts {
  Environment environment{};
  GoEnvFile env_file{};
  std::vector<GoEnvLine> stored{};  // all lines of the file, in its order

  /// What the go command works with: the environment decides, also with an empty value only where
  /// the file has none (cmd/go/internal/cfg). Absent when the variable is set nowhere or is empty.
  [[nodiscard]] std::optional<GoSetting> find(std::string_view name) const;
  /// The value of find(), or "".
  [[nodiscard]] std::string value(std::string_view name) const;
};

[[nodiscard]] GoSettingsFacts gather_go_settings(const Surroundings& around, const Disk& disk,
                                                 UnreadFiles& unread);

}  // namespace gov
