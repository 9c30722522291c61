// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "resolve/resolve.hpp"

namespace gov {

/// Whether the user has already agreed to an install on the command line.
enum class Consent { to_be_asked, given };

/// A pinned version that is not installed is never replaced by another: depending on the setting
/// auto_install, it is installed at once, after asking, or not at all. The question names the
/// version and the size of the download. Returns `decision`, which was made from `input`, with its
/// toolchain. Errors: not_installed when the user did not agree; else those of the install.
[[nodiscard]] Result<Decision> provide_missing(Session& session, const ResolveInput& input,
                                               Decision decision, Consent consent);

}  // namespace gov
