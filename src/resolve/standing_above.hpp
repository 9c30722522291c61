// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "resolve/resolve.hpp"

// Reports what keeps a choice that was just made from taking effect, or makes it surprising:
// anything that takes precedence over it, and files of other managers beside it.

namespace gov {

/// A choice that was written to a file.
struct WrittenChoice {
  VersionRequest request;
  Rule rule = Rule::pin_file;  // or default_version
  std::string file{};          // of the pin
};

/// Says what decides in the directory of `input` instead of `choice`, with the remedy; absent if
/// the choice decides. A variable or file that cannot be parsed counts as deciding, because every
/// go fails there.
[[nodiscard]] std::optional<std::string> standing_above(const ResolveInput& input,
                                                        const WrittenChoice& choice);

/// Says what decided, for a user who wants `request` instead, and how to choose that. Empty if
/// nothing is chosen and `decision` therefore means the system Go.
[[nodiscard]] std::string decided_otherwise(const Decision& decision,
                                            const VersionRequest& request);

/// Says that GOV_VERSION decides, which is less visible than a file, and how to clear it. Absent if
/// it does not decide.
[[nodiscard]] std::optional<std::string> variable_in_force(const ResolveInput& input);

/// A pin in another manager's file in the same directory, which that manager obeys.
struct PinBeside {
  VersionRequest request;
  std::string file;
  std::size_t line = 0;
  std::optional<std::string> written{};  // as in PinText
};

/// The pins in the directory of `own_file` that request something other than `request`.
[[nodiscard]] std::vector<PinBeside> pins_beside(const std::string& own_file,
                                                 const VersionRequest& request,
                                                 const Environment& environment);

/// "/p/mise.toml:2 beside it says 1.24; ...", with the remedy.
[[nodiscard]] std::string beside_sentence(const PinBeside& beside);

}  // namespace gov
