// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "resolve/resolve.hpp"

// What keeps a choice that was just made from having an effect, or makes it surprising: whatever
// comes before it in the order of precedence, and the files of other managers beside it.

namespace gov {

/// A choice that was written down.
struct WrittenChoice {
  VersionRequest request;
  Rule rule = Rule::pin_file;  // or default_version
  std::string file{};          // of the pin
};

/// The sentence about what decides in the directory of `input` in place of `choice`, with the way
/// out; absent when the choice decides. A variable or file that cannot be understood decides, too:
/// every go fails there.
[[nodiscard]] std::optional<std::string> standing_above(const ResolveInput& input,
                                                        const WrittenChoice& choice);

/// The sentence about what decides in the directory of `input` for somebody who wants `request`
/// instead, with the way to choose it there. Empty when `decision` means the system Go for want of
/// any choice.
[[nodiscard]] std::string decided_otherwise(const Decision& decision,
                                            const VersionRequest& request);

/// The sentence about GOV_VERSION where that decides, with the way to clear it: unlike a file,
/// nobody sees it. Absent when it does not.
[[nodiscard]] std::optional<std::string> variable_in_force(const ResolveInput& input);

/// A pin in a file of another manager in the same directory, which that manager obeys.
struct PinBeside {
  VersionRequest request;
  std::string file;
  std::size_t line = 0;
};

/// Those of the directory that holds `own_file`, which ask for something else than `request`.
[[nodiscard]] std::vector<PinBeside> pins_beside(const std::string& own_file,
                                                 const VersionRequest& request,
                                                 const Environment& environment);

/// "/p/mise.toml:2 beside it says 1.24; ...", what to do included.
[[nodiscard]] std::string beside_sentence(const PinBeside& beside);

}  // namespace gov
