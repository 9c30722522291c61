// SPDX-License-Identifier: MIT
#include "golang/version.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kFirstMinorWithPatchZero = "21";
constexpr std::size_t kMaxBytes = std::size_t{1} << 20U;  // far above what any file may hold

/// Removes and returns the number without leading zeros at the front of `rest`; empty if there is
/// none.
std::string_view cut_number(std::string_view& rest) {
  std::size_t length = 0;
  while (length < rest.size() && rest[length] >= '0' && rest[length] <= '9') ++length;
  if (length == 0 || (length > 1 && rest.front() == '0')) return {};
  const std::string_view number = rest.substr(0, length);
  rest.remove_prefix(length);
  return number;
}

std::string_view cut_lower_letters(std::string_view& rest) {
  std::size_t length = 0;
  while (length < rest.size() && rest[length] >= 'a' && rest[length] <= 'z') ++length;
  const std::string_view letters = rest.substr(0, length);
  rest.remove_prefix(length);
  return letters;
}

/// The number after the dot at `dot`; empty if there is none.
std::string_view between(std::string_view text, std::size_t dot, std::size_t end) {
  return dot == end ? std::string_view() : text.substr(dot + 1, end - dot - 1);
}

bool cut_dot(std::string_view& rest) {
  if (!rest.starts_with('.')) return false;
  rest.remove_prefix(1);
  return true;
}

}  // namespace

std::strong_ordering compare_decimal(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return a.size() <=> b.size();
  return a.compare(b) <=> 0;
}

struct Version::Parts {
  std::string_view major{};
  std::string_view minor{};
  std::string_view patch{};
  std::string_view kind{};
  std::string_view pre{};
};

Version::Version(const Parts& parts)
    : text_(concat(parts.major, ".", parts.minor, parts.patch.empty() ? "" : ".", parts.patch,
                   parts.kind, parts.pre)),
      major_end_(static_cast<std::uint32_t>(parts.major.size())),
      minor_end_(static_cast<std::uint32_t>(major_end_ + 1 + parts.minor.size())),
      patch_end_(static_cast<std::uint32_t>(minor_end_ +
                                            (parts.patch.empty() ? 0 : 1 + parts.patch.size()))),
      kind_end_(static_cast<std::uint32_t>(patch_end_ + parts.kind.size())) {}

std::optional<Version> Version::parse(std::string_view text) {
  if (text.size() > kMaxBytes) return std::nullopt;
  Parts parts;
  std::string_view rest = text;
  parts.major = cut_number(rest);
  if (parts.major.empty()) return std::nullopt;
  if (rest.empty()) {
    parts.minor = "0";
    parts.patch = "0";
    return Version(parts);
  }
  if (!cut_dot(rest)) return std::nullopt;
  parts.minor = cut_number(rest);
  if (parts.minor.empty()) return std::nullopt;
  if (rest.empty()) {
    const bool is_release = compare_decimal(parts.minor, kFirstMinorWithPatchZero) < 0;
    parts.patch = is_release ? "0" : "";
    return Version(parts);
  }
  if (cut_dot(rest)) {
    parts.patch = cut_number(rest);
    // The go command knows no pre-release of a patch release.
    if (parts.patch.empty() || !rest.empty()) return std::nullopt;
    return Version(parts);
  }
  parts.kind = cut_lower_letters(rest);
  if (parts.kind.empty()) return std::nullopt;
  if (rest.empty()) return Version(parts);
  parts.pre = cut_number(rest);
  if (parts.pre.empty() || !rest.empty()) return std::nullopt;
  return Version(parts);
}

std::optional<Version> Version::parse_release(std::string_view text) {
  if (text == "1.9.2rc2") {
    return Version(Parts{.major = "1", .minor = "9", .patch = "2", .kind = "rc", .pre = "2"});
  }
  return parse(text);
}

std::optional<Version> Version::parse_release_name(std::string_view name) {
  if (!name.starts_with("go")) return std::nullopt;
  return parse_release(name.substr(2));
}

std::string Version::to_string() const {
  const bool is_first_of_old_line =
      patch() == "0" && compare_decimal(minor(), kFirstMinorWithPatchZero) < 0;
  return is_first_of_old_line ? line() : text_;
}

std::string Version::release_name() const { return concat("go", to_string()); }

std::string Version::line() const { return text_.substr(0, minor_end_); }

bool Version::is_same_line(const Version& other) const {
  return major() == other.major() && minor() == other.minor();
}

std::string_view Version::major() const { return std::string_view(text_).substr(0, major_end_); }

std::string_view Version::minor() const { return between(text_, major_end_, minor_end_); }

std::string_view Version::patch() const { return between(text_, minor_end_, patch_end_); }

std::string_view Version::prerelease_kind() const {
  return std::string_view(text_).substr(patch_end_, kind_end_ - patch_end_);
}

std::string_view Version::prerelease_number() const {
  return std::string_view(text_).substr(kind_end_);
}

std::strong_ordering operator<=>(const Version& a, const Version& b) {
  if (const auto order = compare_decimal(a.major(), b.major()); order != 0) return order;
  if (const auto order = compare_decimal(a.minor(), b.minor()); order != 0) return order;
  // "" sorts first: the language version 1.21 and every pre-release precede 1.21.0.
  if (const auto order = compare_decimal(a.patch(), b.patch()); order != 0) return order;
  // "" < alpha < beta < rc. Up to 1.20 the bare name is the release, with patch "0", so this does
  // not put 1.20 before 1.20rc1.
  const auto kinds = a.prerelease_kind().compare(b.prerelease_kind()) <=> 0;
  // Only behind a written patch is "" the release itself: 1.9.2rc2 precedes 1.9.2.
  const bool is_release_among_them = !a.patch().empty() && a.is_prerelease() != b.is_prerelease();
  if (is_release_among_them) return 0 <=> kinds;
  if (kinds != 0) return kinds;
  return compare_decimal(a.prerelease_number(), b.prerelease_number());
}

}  // namespace gov
