// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

// The versions and names that completion offers, from local data only. Unreadable data yields fewer
// candidates, not an error.

namespace gov {

struct CompletionWord {
  std::string word;
  std::string help;  // "" for none
};
using Candidates = std::vector<CompletionWord>;

/// Newest first; those of another processor as 1.24.9/arm64.
[[nodiscard]] Candidates installed_versions(const Session& session);
[[nodiscard]] Candidates alias_names(const Session& session);
[[nodiscard]] Candidates link_names(const Session& session);

/// Keywords, then every published line, newest first, then every release, newest first. `begun` is
/// the text typed so far: a pre-release is offered once it is begun, or when nothing else matches.
/// Versions have the prefix "go" if `begun` has.
[[nodiscard]] Candidates known_versions(const Session& session, const std::string& begun);
/// Installed versions, names, keywords, `system`, and versions that could be installed.
[[nodiscard]] Candidates usable_versions(const Session& session, const std::string& begun);

/// `typed` up to its slash, with each processor appended; none if the part before the slash is no
/// version.
[[nodiscard]] Candidates with_architectures(const std::string& typed);

}  // namespace gov
