// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct PinOptions {
  std::string request;  // "" shows the pin in force
};

/// gov local [REQUEST]: writes .go-version in the working directory, keeping its comments; without
/// a request shows the pin that is in force there.
[[nodiscard]] CommandResult run_pin(Session& session, const PinOptions& options);

}  // namespace gov
