// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "commands/session.hpp"

// The versions and names that can be offered while somebody types, from local data only. What
// cannot be read yields fewer of them, not an error.

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
/// what is typed already: a pre-release is offered once it is begun, or when nothing else fits.
/// Versions are written with "go" where that is begun.
[[nodiscard]] Candidates known_versions(const Session& session, const std::string& begun);
/// What is installed, names, keywords, `system`, and what could be installed.
[[nodiscard]] Candidates usable_versions(const Session& session, const std::string& begun);

/// `typed` up to its slash with each processor behind it; none where a version does not come first.
[[nodiscard]] Candidates with_architectures(const std::string& typed);

}  // namespace gov
