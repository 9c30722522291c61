// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "golang/go_mod.hpp"
#include "golang/version.hpp"

// Which toolchain a go command switches to before it does anything else: the rules of Select in
// cmd/go/internal/toolchain, and of the releases before that existed.

namespace gov {

/// What a go command finds when it starts.
struct SelectionInput {
  std::string local;        // its own toolchain name, the first line of VERSION: go1.24.9
  std::string gotoolchain;  // GOTOOLCHAIN; "" when it is set nowhere, not even in $GOROOT/go.env
  std::string go111module;
  bool is_gowork_relative = false;
  bool is_workspace = false;
  std::string file;  // go.work or go.mod as messages name it; "" when there is none
  GoModLines lines;  // of that file
};

/// Where GOTOOLCHAIN allows other toolchains to come from.
enum class SwitchMode {
  local,      // no switch because of go.mod; GOTOOLCHAIN itself may still name another toolchain
  path,       // programs on PATH
  automatic,  // PATH, else a download
};

enum class SelectionReason { none, gotoolchain, toolchain_line, go_line };

struct ToolchainSelection {
  std::string name;  // of the toolchain that is to run; the local one's unless there is a reason
  SwitchMode mode = SwitchMode::local;
  SelectionReason reason = SelectionReason::none;
  std::optional<std::string> fault;  // the go command's own words where it gives up
  bool is_skipped = false;           // Go up to 1.20, or no modules: none of this was looked at
  bool is_local = true;              // no other toolchain is looked for
};

[[nodiscard]] ToolchainSelection select_toolchain(const SelectionInput& input);

/// The words with which the toolchain `running` refuses to load the module or workspace, for
/// instance "go.mod requires go >= 1.27.0 (running go 1.24.9; GOTOOLCHAIN=local)"; absent when it
/// is new enough. `go version` and `go env` do not load it.
[[nodiscard]] std::optional<std::string> module_refusal(const SelectionInput& input,
                                                        const ToolchainSelection& selection,
                                                        std::string_view running);

/// True for the command lines that a go command answers itself whatever it would select, so that a
/// wrong GOTOOLCHAIN can be repaired: go env GOTOOLCHAIN, GOMOD, GOWORK and -w GOTOOLCHAIN=...
/// `arguments` are those after "go".
[[nodiscard]] bool is_exempt_from_selection(const std::vector<std::string>& arguments);

/// The name of SwitchMode in GOTOOLCHAIN's own words: local, path, auto.
[[nodiscard]] std::string_view mode_name(SwitchMode mode);

}  // namespace gov
