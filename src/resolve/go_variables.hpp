// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/environment.hpp"

// Variables such as GOTOOLCHAIN, GOWORK and CC as the go command finds them: in the environment, in
// the user's go/env file, where `go env -w` writes, or in $GOROOT/go.env (Getenv of
// cmd/go/internal/cfg).

namespace gov {

/// The user's go/env file: $GOENV, else os.UserConfigDir()/go/env; absent with GOENV=off.
[[nodiscard]] std::optional<std::string> user_go_env_file(const Environment& environment);

/// The text of that file; "" when it is missing or unreadable, which the go command ignores as
/// well.
[[nodiscard]] std::string read_user_go_env(const Environment& environment);

enum class GoVariableOrigin { environment, user_file, goroot_file };

struct GoVariable {
  std::string value;  // not empty
  GoVariableOrigin origin = GoVariableOrigin::environment;
  std::string file;  // for the two files
};

class GoVariables {
 public:
  /// Reads both files; go.env is that of `goroot` unless the variable GOROOT names another.
  /// `environment` must outlive this.
  GoVariables(const Environment& environment, const std::string& goroot);

  /// Absent if the variable is not set, or empty in the place that takes precedence.
  [[nodiscard]] std::optional<GoVariable> find(std::string_view name) const;
  /// The value, or "".
  [[nodiscard]] std::string value(std::string_view name) const;

 private:
  const Environment& environment_;
  std::string user_file_;
  std::string user_text_;
  std::string goroot_file_;
  std::string goroot_text_;
};

}  // namespace gov
