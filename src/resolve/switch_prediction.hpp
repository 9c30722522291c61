// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "golang/platform.hpp"
#include "golang/toolchain_selection.hpp"
#include "resolve/decision.hpp"
#include "resolve/go_variables.hpp"

// Predicts what the go command does about go.mod and GOTOOLCHAIN once gov has started it: run
// itself, exec another Go, download one, or fail. Reads files, runs nothing, and opens no socket.

namespace gov {

/// A go command about to run.
struct GoCommand {
  std::string goroot;
  Platform platform;
  std::optional<std::string> directory;  // the working directory as the shell sees it
  /// The toolchain's name (go1.24.9) if it is not installed yet; if absent, the name is read from
  /// the file VERSION in `goroot`.
  std::optional<std::string> planned_name{};
};

enum class SwitchOutcome {
  none,          // it runs itself
  path_program,  // it execs a program on PATH
  module_cache,  // it execs a Go from the module cache, left by an earlier download
  download,      // it downloads another Go first
  not_found,     // it may only use a Go on PATH, and there is none
  refused,       // GOTOOLCHAIN or the module file is invalid
};

struct SwitchPrediction {
  SwitchOutcome outcome = SwitchOutcome::none;
  SelectionInput input;
  ToolchainSelection selection;
  std::optional<GoVariable> gotoolchain;  // where GOTOOLCHAIN comes from
  std::string file;                       // the go.work or go.mod, absolute; "" without one
  std::string program;   // what it execs: a program, or a folder of the module cache
  bool is_ours = false;  // the program is in one of gov's stores
  std::string module;    // the download: golang.org/toolchain@v0.0.1-go1.27.0.linux-amd64
  std::optional<std::string> fault;  // the go command's own message if it fails at once
  /// Its message if only commands that load the module fail, such as build and test.
  std::optional<std::string> refusal;

  /// The line that decided, such as "/p/go.mod:3"; "" if none did.
  [[nodiscard]] std::string place() const;
  /// The missing release, if gov could install it.
  [[nodiscard]] std::optional<Version> installable() const;
};

/// `environment` is the one that the go command will run in.
[[nodiscard]] SwitchPrediction predict_switch(const GoCommand& go, const Environment& environment,
                                              const Stores& stores);

[[nodiscard]] std::string_view outcome_name(SwitchOutcome outcome);

}  // namespace gov
