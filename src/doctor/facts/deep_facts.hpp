// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "doctor/facts/choice_facts.hpp"
#include "doctor/surroundings.hpp"

// What only running programs can tell: gathered with --deep.

namespace gov {

/// What a kind of new shell makes of PATH and of gov's lines.
struct NewShellReport {
  std::string text{};  // one sentence, with file and line as far as they are known
  bool is_problem = false;
};

/// What `go env GOVERSION GOROOT` printed.
struct GoAnswer {
  std::string program{};
  std::string output{};
  bool was_in_time = true;
};

struct DeepFacts {
  std::string shell{};  // the user's, "" when it is none that gov knows or is not installed
  /// How long a login shell took to answer, start-up files included; absent when it did not.
  std::optional<std::chrono::milliseconds> login_time{};
  std::vector<NewShellReport> new_shells{};
  std::optional<GoAnswer> go{};
};

/// Starts the user's shell a few times, and the Go that is chosen, with GOTOOLCHAIN=local so that
/// nothing is downloaded. Each has a limit of ten seconds.
[[nodiscard]] DeepFacts gather_deep(const Surroundings& around, const ChoiceFacts& choice,
                                    const Clock& clock);

}  // namespace gov
