// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "records/toolchain_record.hpp"

// What was proven of an archive, as people read it. The result is not printable yet where it shows
// a path or a reason.

namespace gov {

/// "good, by EB4C…4796 (subkey 8461…8B8B), 2023-03-30T00:16:03Z", "missing: …", "not checked: …".
[[nodiscard]] std::string proof_text(const RecordedSignature& signature);

/// "agrees with the records built into gov", "agrees with record 5 of sum.golang.org", "not
/// compared: …".
[[nodiscard]] std::string proof_text(const RecordedModuleHash& hash);

}  // namespace gov
