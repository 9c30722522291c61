// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/environment_change.hpp"
#include "commands/chosen_go.hpp"
#include "json/json_value.hpp"
#include "report/look.hpp"
#include "resolve/c_compiler.hpp"
#include "resolve/explain.hpp"
#include "resolve/path_order.hpp"
#include "resolve/switch_prediction.hpp"

// The result of `gov why` as values, and its two renderings.

namespace gov {

/// The Go that will run, and what it will do.
struct RunningGo {
  ChosenGo go;
  std::string goroot;
  std::vector<EnvironmentChange> changes;  // to the shell's environment, made for this Go
  SwitchPrediction prediction;
  CCompiler compiler;
};

struct WhyReport {
  Explanation explanation;
  std::optional<RunningGo> running;
  std::optional<Error> error;  // why nothing can run; exactly when `running` is absent
  PathOrder path;
  std::vector<std::string> notes;  // remarks about PATH and the like; often empty
  Platform host;
};

[[nodiscard]] std::string why_text(const WhyReport& report, const Look& look);
[[nodiscard]] JsonValue why_json(const WhyReport& report);

}  // namespace gov
