// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

// Ctrl-C and its relatives: remembered by a handler, asked for by whoever does long work, and
// carried out at the end, when everything is cleaned up.

namespace gov {

/// From now on INT, TERM and HUP are remembered instead of ending the program, except a second one
/// of them, which ends it at once: leftovers are swept by the next run.
void remember_interruptions();

/// From now on PIPE and XFSZ do nothing, so that a closed pipe or a file size limit is an error
/// with words. Programs run later have what this one was started with.
void survive_failing_writes();

/// Ends the program by a signal, as one that was never caught does: for a child's signal, which the
/// caller has to see as if the child had been called directly.
void end_by_signal(int number);

[[nodiscard]] bool is_interrupted();

/// Sends a remembered signal on to a child that is being waited for. Nothing without one.
void pass_on_interruption(pid_t child);

/// Ends the program by the remembered signal, as if it had never been caught, so that a calling
/// shell or make sees it. Returns if there was none.
void end_by_remembered_signal();

}  // namespace gov
