// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "commands/use/exec.hpp"

// Where the versions end and the command begins in `gov exec [VERSION...] [--] COMMAND...`.

namespace gov {

/// Is this the name of an alias or a link? Called only for words that have the form of a name.
using IsGivenName = std::function<bool(const std::string& name)>;

/// The number of leading words that are versions. Without --, only words that cannot be anything
/// else count, so that `gov exec make test` runs make; a name then needs a leading plus. If all the
/// words before -- are versions or given names, all of them count.
[[nodiscard]] std::size_t count_exec_versions(const std::vector<std::string>& words,
                                              const IsGivenName& is_given_name);

/// The first -- after the versions is dropped.
[[nodiscard]] ExecOptions split_exec_words(const std::vector<std::string>& words,
                                           const IsGivenName& is_given_name);

/// The first word, if -- follows it; otherwise absent. If there is no program of that name, the
/// user meant a version.
[[nodiscard]] std::optional<std::string> word_before_dashes(const std::vector<std::string>& words);

/// The same for a word that has the form of a name.
[[nodiscard]] std::optional<std::string> name_before_dashes(const std::vector<std::string>& words);

}  // namespace gov
