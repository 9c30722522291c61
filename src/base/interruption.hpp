// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

// INT, TERM and HUP: recorded by a handler, polled by long-running work, and acted on at the end,
// after clean-up.

namespace gov {

/// From now on INT, TERM and HUP are remembered instead of ending the program, except a second one
/// of them, which ends it at once: leftovers are swept by the next run.
void remember_interruptions();

/// From now on PIPE and XFSZ do nothing, so that a closed pipe or a file size limit is an error
/// with words. Programs run later have what this one was started with.
void survive_failing_writes();

/// Ends the program by `signal` with its default action. Used to pass on the signal that ended a
/// child, so that the caller sees the same status as if it had started the child itself.
void end_by_signal(int number);

[[nodiscard]] bool is_interrupted();

/// Sends a remembered signal on to a child that is being waited for. Nothing without one.
void pass_on_interruption(pid_t child);

/// Ends the program by the remembered signal, as if it had never been caught, so that a calling
/// shell or make sees it. Returns if there was none.
void end_by_remembered_signal();

}  // namespace gov
