// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "golang/version.hpp"

// Which releases the Go project still fixes: the two newest stable lines
// (go.dev/doc/devel/release#policy). Pure.

namespace gov {

enum class Support { stable, oldstable, end_of_life, prerelease };

/// The newest release of each supported line; absent where nothing of the kind was published.
struct SupportedLines {
  std::optional<Version> stable;
  std::optional<Version> oldstable;
};

/// From all published versions, in any order.
[[nodiscard]] SupportedLines supported_lines(const std::vector<Version>& published);

[[nodiscard]] Support support_of(const Version& version, const SupportedLines& lines);

/// As people read it in a table: "stable", "oldstable", "EOL", "pre-release".
[[nodiscard]] std::string_view support_name(Support support);

}  // namespace gov
