// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "base/result.hpp"

// Recognises command-line words that name an archive, by path or URL, where a version is expected.
// Pure.

namespace gov {

/// True for a word that can only be a file or a URL: it starts with a slash, contains "./" or
/// "://", or ends like an archive or installer (.tar.gz, .tgz, .tar, .zip, .pkg, .msi).
[[nodiscard]] bool is_archive_word(std::string_view word);

/// The error for a missing archive `word`. For a URL it suggests a source instead, because gov
/// fetches only from its sources and takes digests only from the index. Secrets in the URL are not
/// shown. Kind: usage.
[[nodiscard]] Error no_archive_at(const std::string& word);

}  // namespace gov
