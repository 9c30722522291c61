// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/environment.hpp"
#include "doctor/disk.hpp"
#include "doctor/facts/script_lines.hpp"
#include "doctor/facts/startup_dialect.hpp"

// The files that a start-up file has its shell read as well: `. FILE`, `source FILE`, and a loop
// over the files of a folder. Read, and not run: what only a running shell can tell, such as the
// output of a command, is passed over.

namespace gov {

/// What the words of a file mean.
struct SourcingShell {
  StartupDialect dialect = StartupDialect::posix;
  const Environment& environment;
  std::string home{};
};

/// May the file source others? A cheap look, so that most files are not taken apart. Pure.
[[nodiscard]] bool may_source(std::string_view text);

/// The absolute paths that the file sources, in its order, each once; whether there is anything is
/// left to the caller. Variables are those of the file, of its loops, and of the environment.
/// Reads the folders that patterns name. At most 100.
[[nodiscard]] std::vector<std::string> files_sourced_by(const TextFile& file,
                                                        const std::vector<ScriptLine>& context,
                                                        const SourcingShell& shell,
                                                        const Disk& disk);

}  // namespace gov
