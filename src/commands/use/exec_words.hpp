// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "commands/use/exec.hpp"

// Where the versions end and the command begins in `gov exec [VERSION...] [--] COMMAND...`.

namespace gov {

/// Is this the name of an alias or a link? Called only for words that are names by their shape.
using IsGivenName = std::function<bool(const std::string& name)>;

/// How many of the words, from the first on, are versions. Without --, these are the leading words
/// that can be nothing but a version, so that `gov exec make test` runs make; a name needs a plus
/// there. When all the words before -- are versions or given names, all of them count.
[[nodiscard]] std::size_t count_exec_versions(const std::vector<std::string>& words,
                                              const IsGivenName& is_given_name);

/// The first -- behind the versions belongs to nobody.
[[nodiscard]] ExecOptions split_exec_words(const std::vector<std::string>& words,
                                           const IsGivenName& is_given_name);

/// The first word, when it is a name by its shape and -- follows it. If nothing has that name and
/// there is no such program either, it was meant to be a version. Absent for every other line.
[[nodiscard]] std::optional<std::string> name_before_dashes(const std::vector<std::string>& words);

}  // namespace gov
