// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// The version of an operating system, to compare with requirements: macOS 14.5, Linux 6.1.0.
struct SystemVersion {
  unsigned major = 0;
  unsigned minor = 0;
  unsigned patch = 0;

  /// The numbers at the beginning: "14.5" and "6.1.0-18-amd64" both have some. Absent without one.
  [[nodiscard]] static std::optional<SystemVersion> parse(std::string_view text);

  /// "13", "10.15", "2.6.32": zeros at the end are left out.
  [[nodiscard]] std::string to_string() const;

  friend auto operator<=>(const SystemVersion&, const SystemVersion&) = default;
};

}  // namespace gov
