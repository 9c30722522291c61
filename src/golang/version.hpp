// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Go versions: grammar and order as the go command has them (internal/gover of the Go project).

namespace gov {

/// One Go version such as 1.22.5, 1.21rc2, 1.20 or, as a language version, 1.21.
///
/// A missing patch means ".0" up to 1.20, where the release itself is called go1.20. From 1.21 on
/// it makes a language version, which is older than every pre-release of that line.
class Version {
 public:
  Version() = default;

  /// `text` has no "go" prefix: MAJOR[.MINOR[.PATCH]][KIND[PRE]], numbers without leading zeros, no
  /// pre-release after a patch. Absent for everything else, for instance 1.9.2rc2 or 1.021.
  [[nodiscard]] static std::optional<Version> parse(std::string_view text);

  /// As parse(), and the one published release whose name the go command does not accept: 1.9.2rc2,
  /// a pre-release of a patch release. For names of releases, never for what a module asks for.
  [[nodiscard]] static std::optional<Version> parse_release(std::string_view text);

  /// Exactly "go1.22.5", with nothing before or after it; the rest as parse_release() has it.
  [[nodiscard]] static std::optional<Version> parse_release_name(std::string_view name);

  /// The canonical text: 1.20.0 is written 1.20, as its release is named.
  [[nodiscard]] std::string to_string() const;
  /// "go" + to_string(): the first part of archive names and the first line of VERSION.
  [[nodiscard]] std::string release_name() const;

  /// "1.22" of 1.22.5.
  [[nodiscard]] std::string line() const;
  [[nodiscard]] bool is_same_line(const Version& other) const;
  [[nodiscard]] bool is_prerelease() const { return kind_end_ != patch_end_; }
  /// True for 1.21, 1.22, ...: names of a language, of which no release exists.
  [[nodiscard]] bool is_language_only() const { return kind_end_ == minor_end_; }
  /// "rc", "beta" or ""; like the numbers below a view into this version.
  [[nodiscard]] std::string_view prerelease_kind() const;

  /// The numbers as decimal text without leading zeros; patch is "" where it is missing.
  [[nodiscard]] std::string_view major() const;
  [[nodiscard]] std::string_view minor() const;
  [[nodiscard]] std::string_view patch() const;

  friend std::strong_ordering operator<=>(const Version& a, const Version& b);
  friend bool operator==(const Version& a, const Version& b) { return (a <=> b) == 0; }

 private:
  struct Parts;
  explicit Version(const Parts& parts);
  [[nodiscard]] std::string_view prerelease_number() const;

  // One text and where its parts end: versions are copied all the way through a decision, and five
  // strings each would cost a shim more stack and code than all else that it holds.
  std::string text_;  // MAJOR.MINOR[.PATCH][KIND[PRE]], with the patch that a first release hides
  std::uint32_t major_end_ = 0;
  std::uint32_t minor_end_ = 0;
  std::uint32_t patch_end_ = 0;  // minor_end_ without a patch
  std::uint32_t kind_end_ = 0;   // patch_end_ without a kind
};

/// Compares decimal numbers of any length, given without leading zeros; "" is the smallest.
[[nodiscard]] std::strong_ordering compare_decimal(std::string_view a, std::string_view b);

}  // namespace gov
