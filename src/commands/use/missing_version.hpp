// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "resolve/resolve.hpp"

namespace gov {

/// Whether the user has agreed to an install on the command line already.
enum class Consent { to_be_asked, given };

/// A pinned version that is not installed is never replaced by another: by the setting auto_install
/// it is installed now, after asking a person, or not at all. A question names the version and the
/// size of the download. Returns the decision, which was made of `input`, with its toolchain.
/// Errors: not_installed when nobody agreed, else whatever the install failed with.
[[nodiscard]] Result<Decision> provide_missing(Session& session, const ResolveInput& input,
                                               Decision decision, Consent consent);

}  // namespace gov
