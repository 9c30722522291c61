// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "golang/executable.hpp"
#include "golang/host.hpp"
#include "golang/version.hpp"

// Whether a Go runs on this machine. Pure: judged by the name of the release before anything is
// fetched, and by the headers of its programs before anything is published.

namespace gov {

enum class Severity {
  refusal,  // it cannot start here
  warning,  // it starts, and something else will break
};

struct Obstacle {
  Severity severity;
  std::string_view name;  // stable, for --json: "macos-too-old"
  std::string what;       // a sentence
  std::string way_out;    // a command
};

/// What the name of a release tells. Nothing for a platform of another machine: whoever asks for it
/// knows why.
[[nodiscard]] std::vector<Obstacle> obstacles_of_release(const Version& version,
                                                         const Platform& platform,
                                                         const Host& host);

/// Obstacles that the header of one of its programs shows, beyond obstacles_of_release().
[[nodiscard]] std::vector<Obstacle> obstacles_of_program(const ExecutableImage& image,
                                                         const Version& version,
                                                         const Platform& platform,
                                                         const Host& host);

/// The image that a platform's machine would start. Absent for systems whose format gov does not
/// read (AIX's XCOFF, Plan 9's a.out). Errors: integrity when the file is for another platform,
/// with both named.
[[nodiscard]] Result<std::optional<ExecutableImage>> image_for(
    const std::vector<ExecutableImage>& images, const Platform& platform);

/// False where programs have a format that read_executable() does not know.
[[nodiscard]] bool is_format_known(const Platform& platform);

/// The newest line of Go that an older macOS runs, as a request: "1.24".
[[nodiscard]] std::string newest_line_for_macos(const SystemVersion& macos);

/// The N of 1.N; 0 for a Go that is not 1.
[[nodiscard]] unsigned line_number(const Version& version);

}  // namespace gov
