// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "golang/platform.hpp"
#include "golang/toolchain_selection.hpp"
#include "resolve/decision.hpp"
#include "resolve/go_variables.hpp"

// What a go command will do with go.mod and GOTOOLCHAIN once gov has started it: run itself, become
// another Go, fetch one, or give up. Reads files, runs nothing, and opens no socket.

namespace gov {

/// A go command about to run.
struct GoCommand {
  std::string goroot;
  Platform platform;
  std::optional<std::string> directory;  // the working directory as the shell sees it
  /// Its toolchain name (go1.24.9), for one that is not installed yet; absent: what the file
  /// VERSION in `goroot` says.
  std::optional<std::string> planned_name{};
};

enum class SwitchOutcome {
  none,          // it runs itself
  path_program,  // it becomes a program on PATH
  module_cache,  // it becomes a Go that an earlier download left in the module cache
  download,      // it fetches another Go first
  not_found,     // it may take one from PATH only, and there is none
  refused,       // GOTOOLCHAIN or the module file cannot be understood
};

struct SwitchPrediction {
  SwitchOutcome outcome = SwitchOutcome::none;
  SelectionInput input;
  ToolchainSelection selection;
  std::optional<GoVariable> gotoolchain;  // where GOTOOLCHAIN comes from
  std::string file;                       // the go.work or go.mod, absolute; "" without one
  std::string program;   // what it becomes: a program, or a folder of the module cache
  bool is_ours = false;  // the program lies in a store of gov's
  std::string module;    // what is fetched: golang.org/toolchain@v0.0.1-go1.27.0.linux-amd64
  std::optional<std::string> fault;  // the go command's own words when it gives up at once
  /// Its words when only commands that load the module fail, such as build and test.
  std::optional<std::string> refusal;

  /// The line that decided; "" where none did: "/p/go.mod:3".
  [[nodiscard]] std::string place() const;
  /// The release that is lacking and that gov could install.
  [[nodiscard]] std::optional<Version> installable() const;
};

/// `environment` is the one that the go command will find.
[[nodiscard]] SwitchPrediction predict_switch(const GoCommand& go, const Environment& environment,
                                              const Stores& stores);

[[nodiscard]] std::string_view outcome_name(SwitchOutcome outcome);

}  // namespace gov
