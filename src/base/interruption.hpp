// SPDX-License-Identifier: MIT
#pragma once

// Ctrl-C and its relatives: remembered by a handler, asked for by whoever does long work, and carried
// out at the end, when everything is cleaned up.

namespace gov {

/// From now on INT, TERM and HUP are remembered instead of ending the program, except a second one of
/// them, which ends it at once: leftovers are swept by the next run. PIPE and XFSZ do nothing, so that
/// a closed pipe or a file size limit is an error with words; programs run later have the default.
void remember_interruptions();

[[nodiscard]] bool is_interrupted();

/// Ends the program by the remembered signal, as if it had never been caught, so that a calling shell
/// or make sees it. Returns if there was none.
void end_by_remembered_signal();

}  // namespace gov
