// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.hpp"

// Named moments in what must survive a crash. In ordinary builds they do nothing. In test builds a
// test can end the process or make the step fail at each of them, so a new step is tested by
// having a name (tests/crash/).

namespace gov {

/// `name` says what has just been done ("record-written"), and stands in one place of the sources;
/// a process may pass it several times. Errors: only those that
/// a test ordered. Touches nothing.
[[nodiscard]] Result<void> checkpoint(const char* name);

/// The same behind the point from which there is no way back: a process can be killed here, and the
/// step can fail no more.
void checkpoint_after_commit(const char* name);

}  // namespace gov
