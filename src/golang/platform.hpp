// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace gov {

/// A GOOS/GOARCH pair in the go command's terms: linux/amd64, linux/arm, darwin/arm64.
struct Platform {
  std::string os;
  std::string arch;

  /// "linux-amd64", as in store directory names. Absent unless both words are known to Go.
  [[nodiscard]] static std::optional<Platform> parse(std::string_view text);

  /// "linux-amd64".
  [[nodiscard]] std::string to_string() const;

  /// The platform part of an archive's name: as to_string(), except linux/arm, which Go publishes
  /// as "linux-armv6l" only (it runs on v6 and v7).
  [[nodiscard]] std::string archive_name() const;

  friend bool operator==(const Platform&, const Platform&) = default;
  // Not defaulted: the strings of Apple's libc++ before 17 lack operator<=>.
  friend std::strong_ordering operator<=>(const Platform& a, const Platform& b);
};

/// What this program was compiled for.
[[nodiscard]] Platform build_platform();

/// A GOARCH from what a person writes: its own names and the usual others (x86_64, aarch64, armv6l,
/// i386); absent for anything else.
[[nodiscard]] std::optional<std::string> parse_architecture(std::string_view text);

}  // namespace gov
