// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/environment.hpp"
#include "base/result.hpp"
#include "doctor/finding.hpp"
#include "shell/setup_plan.hpp"
#include "store/layout.hpp"

namespace gov {

/// The files of the user's that another command of gov's may write. The shells are asked where
/// theirs are.
[[nodiscard]] std::vector<std::string> files_written_by(const CommandRepair& command,
                                                        const Environment& environment,
                                                        const GovPlaces& gov, const Clock& clock);

/// Files of the user's as they are before another command of gov's may change them.
class NotedFiles {
 public:
  /// Files that are missing, or cannot be read, are noted as missing.
  [[nodiscard]] static NotedFiles read(const std::vector<std::string>& paths);

  /// Notes in the journal what has become of them since. Errors: those of add_to_journal().
  [[nodiscard]] Result<void> add_changes_to_journal(const Layout& layout, std::string_view check,
                                                    const Clock& clock) const;

 private:
  struct NotedFile {
    std::string path;
    std::optional<std::string> text;
  };

  std::vector<NotedFile> files_;
};

}  // namespace gov
