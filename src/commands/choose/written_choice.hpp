// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "commands/notices.hpp"
#include "commands/session.hpp"

// Writes a choice and reports its effect: for the commands local, default and use.

namespace gov {

/// The working directory as the shell sees it. Errors: failure when it was deleted.
[[nodiscard]] Result<std::string> directory_to_pin(const Session& session);

/// Pins `request` in the .go-version of `directory` and prints a message.
[[nodiscard]] Result<WrittenChoice> pin_in(Session& session, const std::string& directory,
                                           const VersionRequest& request);

/// Makes `request` the default and prints a message.
[[nodiscard]] Result<WrittenChoice> make_default(Session& session, const VersionRequest& request);

/// Warns when the version is not installed or something keeps the choice from taking effect. With
/// --json, prints the one document instead.
[[nodiscard]] CommandResult report_choice(Session& session, const WrittenChoice& choice);

/// "go1.27.0 will be used (the default is set to 1.27)", for the working directory as it is now.
[[nodiscard]] std::string what_will_be_used(const Session& session);

}  // namespace gov
