// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "commands/session.hpp"

namespace gov {

struct PublishedOptions {
  std::string request;
};

/// gov published REQUEST: tells by its exit code whether the release index has a version that fits:
/// 0 yes, 11 no, 12 unknown, because the index could not be read and the version may be newer than
/// the lists that gov has. Prints nothing. Hidden: commands/published_request calls it.
[[nodiscard]] CommandResult run_published(Session& session, const PublishedOptions& options);

}  // namespace gov
