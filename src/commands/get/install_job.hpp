// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "install/install_job.hpp"

namespace gov {

/// What installs and repairs need, from the user's settings. Refers to the session. Errors: usage
/// for an invalid source.
[[nodiscard]] Result<InstallJob> make_install_job(Session& session);

}  // namespace gov
