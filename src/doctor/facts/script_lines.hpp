// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "doctor/facts/startup_facts.hpp"

namespace gov {

/// For each line, whether it is a whole command by itself, so that taking it out changes nothing
/// else: no block, list, here-document or quotation begins before it and ends after it. Too few
/// rather than too many: where the text is not understood, none is. Pure.
[[nodiscard]] std::vector<bool> standalone_lines(const TextFile& file, StartupDialect dialect);

}  // namespace gov
