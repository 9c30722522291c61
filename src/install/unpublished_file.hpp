// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Guesses why a file on disk is not the published archive: a sign-in page saved under its name, an
// incomplete download, an archive that a browser unpacked. Pure.

namespace gov {

/// The number of leading bytes that what_the_file_is() examines.
inline constexpr std::size_t kRecognisedBytes = 1024;

/// "it is an HTML page with the title "Sign in"", "it has 3.0 kB of 726.2 kB: the download was not
/// completed"; empty for a file of the right kind and size. `published_size` is 0 if unknown.
[[nodiscard]] std::string what_the_file_is(std::string_view start, std::uint64_t size,
                                           std::uint64_t published_size);

}  // namespace gov
