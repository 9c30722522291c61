// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/terminal.hpp"
#include "commands/installation.hpp"
#include "commands/machine.hpp"
#include "golang/platform.hpp"
#include "report/reporter.hpp"
#include "report/terminal_reporter.hpp"
#include "resolve/decision.hpp"
#include "resolve/run_environment.hpp"
#include "settings/loaded_settings.hpp"
#include "store/layout.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// What a command may touch, built once in main. Named in commands/ and cli/ only: lower layers
/// take the exact values they need.
struct Session {
  Environment environment;
  Layout layout;
  LoadedSettings settings;
  Stores stores;
  Machine machine;
  Installation installation;
  Terminal terminal;
  OutputFormat format;
  bool is_quiet = false;
  bool is_verbose = false;
  Clock clock;
  Reporter& reporter;
  std::string gov_version;
  std::vector<std::string> arguments;  // as gov was called, for handing over

  [[nodiscard]] bool wants_json() const { return format == OutputFormat::json; }
};

/// How a command ended: its exit code. Errors are Results.
using CommandResult = Result<int>;
inline constexpr int kSuccess = 0;

/// Which Go is meant in the working directory, or for `request` if there is one.
[[nodiscard]] Result<Decision> decide(const Session& session,
                                      const std::optional<VersionRequest>& request = std::nullopt);

/// A command-line word as a request. Errors: usage.
[[nodiscard]] Result<VersionRequest> parse_request(std::string_view text);

/// A request as one word of a command that people copy: quoted where a shell would take it apart.
[[nodiscard]] std::string shell_word(const std::string& request);

/// The error for a decision without toolchain: what is missing, who asked for it, what to do.
[[nodiscard]] Error not_installed(const Decision& decision);

/// The settings' word for resolve/run_environment.
[[nodiscard]] SwitchingPolicy switching_policy(const Settings& settings);

/// "go1.22.5", with the platform where it is not the host's: "go1.22.5 (linux/arm64)".
[[nodiscard]] std::string display_name(const Toolchain& toolchain, const Platform& host);

}  // namespace gov
