// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"

// What a word of the command line names where a version could stand: an archive, by its path or its
// address. Pure.

namespace gov {

/// True for what can only be a file or an address: it has a slash in front or "./" or "://" in it,
/// or ends as archives and installers do (.tar.gz, .tgz, .tar, .zip, .pkg, .msi).
[[nodiscard]] bool is_archive_word(std::string_view word);

/// There is no archive `word`. For an address the error says what gov does instead of fetching it:
/// gov fetches from its sources, and takes digests from the index only. Nothing secret of the
/// address is shown. Kind usage.
[[nodiscard]] Error no_archive_at(const std::string& word);

}  // namespace gov
