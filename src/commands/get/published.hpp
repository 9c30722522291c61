// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct PublishedOptions {
  std::string request;
};

/// gov published REQUEST: whether the release index has a version that fits, as an exit code: 0
/// yes, 11 no, 12 it could not be asked, and the version may be newer than all that gov knows.
/// Prints nothing. Hidden: commands/published_request calls it.
[[nodiscard]] CommandResult run_published(Session& session, const PublishedOptions& options);

}  // namespace gov
