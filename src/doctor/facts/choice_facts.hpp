// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/surroundings.hpp"
#include "resolve/c_compiler.hpp"
#include "resolve/explain.hpp"
#include "resolve/path_order.hpp"
#include "resolve/pin_reading.hpp"
#include "resolve/switch_prediction.hpp"

// Which Go is meant in the working directory, why, and what the go command will then do.

namespace gov {

/// The Go that would run.
struct RunningGoFacts {
  std::string goroot{};
  std::string name{};                // "go1.22.5", as its VERSION says; "" without one
  std::optional<Version> version{};  // absent for a development build
  bool is_system = false;
  Environment environment{};  // in which its programs run
  SwitchPrediction prediction{};
  CCompiler compiler{};
};

struct ChoiceFacts {
  Explanation explanation;
  PathOrder order{};
  std::optional<RunningGoFacts> go{};    // absent when none can run
  std::optional<std::string> problem{};  // why none can
  std::vector<PinFile> pins{};           // of the projects at and above the directory
  std::vector<PinFile> home_pins{};
  std::vector<TextFile> go_version_files{};  // the text of those pins that are .go-version files

  /// The decision; null where a pin or variable cannot be understood.
  [[nodiscard]] const Decision* decision() const {
    return explanation.decision ? &*explanation.decision : nullptr;
  }
};

[[nodiscard]] ChoiceFacts gather_choice(const Surroundings& around, const Disk& disk,
                                        UnreadFiles& unread);

}  // namespace gov
