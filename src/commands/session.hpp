// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/result.hpp"
#include "base/terminal.hpp"
#include "commands/installation.hpp"
#include "commands/machine.hpp"
#include "golang/trust_anchors.hpp"
#include "report/look.hpp"
#include "report/reporter.hpp"
#include "report/terminal_reporter.hpp"
#include "settings/loaded_settings.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// Everything a command may use, built once in main. Used in commands/ and cli/ only: lower layers
/// take the exact values they need.
struct Session {
  Environment environment;
  Layout layout;
  LoadedSettings settings;
  Stores stores;
  Machine machine;
  Installation installation;
  /// Replaces gov-full's built-in trust anchors; for test programs only.
  std::optional<TrustAnchors> anchors;
  Terminal terminal;
  OutputFormat format;
  Look look;  // of text for people on standard output
  bool is_quiet = false;
  bool is_verbose = false;
  Clock clock;
  Reporter& reporter;
  std::string gov_version;

  [[nodiscard]] bool wants_json() const { return format == OutputFormat::json; }
};

/// How a command ended: its exit code. Errors are Results.
using CommandResult = Result<int>;
inline constexpr int kSuccess = 0;

}  // namespace gov
