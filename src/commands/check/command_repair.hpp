// SPDX-License-Identifier: MIT
#pragma once

#include "commands/session.hpp"
#include "doctor/repairs/repair.hpp"

namespace gov {

/// Works out what another command of gov's would do to the user's files, so that it can be noted in
/// the journal before it is done. What changes only the store, such as gov install, is started with
/// this terminal. Errors: those of the command.
[[nodiscard]] Preparation prepare_command_repair(Session& session, const CommandRepair& command);

}  // namespace gov
