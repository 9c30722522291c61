// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// Why a file on the disk is not the published archive, in words that help: a sign-in page that was
// saved under its name, half of a download, an archive that a browser unpacked. Pure.

namespace gov {

/// How many leading bytes what_the_file_is() looks at.
inline constexpr std::size_t kRecognisedBytes = 1024;

/// "it is an HTML page with the title "Sign in"", "it has 3.0 kB of 726.2 kB: the download was not
/// completed"; empty for a file of the right kind and size. `published_size` is 0 where it is
/// unknown.
[[nodiscard]] std::string what_the_file_is(std::string_view start, std::uint64_t size,
                                           std::uint64_t published_size);

}  // namespace gov
