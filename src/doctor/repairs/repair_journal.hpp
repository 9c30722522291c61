// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/layout.hpp"

// What `gov doctor --fix` has changed in the user's files, so that it can be undone byte for byte.
// One file per change in ROOT/state/repairs, private because start-up files hold secrets.

namespace gov {

/// A text that was changed. `before` is absent for a file that gov made.
struct RepairedText {
  std::optional<std::string> before{};
  std::string after{};
  /// The highest folder that gov made for the file; absent when its folder was there.
  std::optional<std::string> made_folder{};
};
/// Permission bits that were changed.
struct RepairedMode {
  mode_t before = 0;
  mode_t after = 0;
};

struct JournalEntry {
  std::string name{};  // of its file; given by the journal
  std::string check{};
  std::string at{};  // RFC 3339
  std::string path{};
  std::optional<RepairedText> text{};
  std::optional<RepairedMode> mode{};
};

/// Writes an entry, after all that are there. To be called before the change is made: an entry
/// whose change was never made does no harm.
[[nodiscard]] Result<JournalEntry> add_to_journal(const Layout& layout, JournalEntry entry);

/// All entries, the newest first. One that cannot be read is left out and its file is kept.
[[nodiscard]] Result<std::vector<JournalEntry>> read_journal(const Layout& layout);

/// Whether what the entry is about is as the repair makes it.
[[nodiscard]] bool is_as_after(const JournalEntry& entry);

[[nodiscard]] Result<void> remove_from_journal(const Layout& layout, const JournalEntry& entry);

}  // namespace gov
