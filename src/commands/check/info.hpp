// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct InfoOptions {
  std::string request;  // "" for what is in force here
};

/// gov info [REQUEST]: what is known of an installed version: where it came from, its digest, which
/// checks it passed, and when.
[[nodiscard]] CommandResult run_info(Session& session, const InfoOptions& options);

}  // namespace gov
