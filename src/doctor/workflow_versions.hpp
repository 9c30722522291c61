// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gov {

/// A version of Go as it is written in a workflow of GitHub's.
struct WorkflowVersion {
  std::string text{};           // without quotation marks
  bool loses_its_zero = false;  // 1.20 without them, which YAML reads as the number 1.2
  std::size_t line = 0;         // of the key
  std::string shows{};          // that line, without blanks around it
};

/// A place that chooses the Go of a job: `go-version:`, or the list of a matrix that it refers to.
struct WorkflowChoice {
  std::string key{};
  std::vector<WorkflowVersion> versions{};  // several for a matrix: each is used by a job
};

/// The choices of a workflow (docs.github.com, "Workflow syntax"; actions/setup-go). Lines are
/// read, and not the whole of YAML: what is written in another way is passed over. Pure.
[[nodiscard]] std::vector<WorkflowChoice> go_choices_of(std::string_view workflow);

}  // namespace gov
