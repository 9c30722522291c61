// SPDX-License-Identifier: MIT
#include "golang/version.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kFirstMinorWithPatchZero = "21";

/// Cuts a number without leading zeros off the front of `rest`; empty when there is none.
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

std::optional<Version> Version::parse(std::string_view text) {
  Version version;
  std::string_view rest = text;
  version.major_ = cut_number(rest);
  if (version.major_.empty()) return std::nullopt;
  if (rest.empty()) {
    version.minor_ = "0";
    version.patch_ = "0";
    return version;
  }
  if (!cut_dot(rest)) return std::nullopt;
  version.minor_ = cut_number(rest);
  if (version.minor_.empty()) return std::nullopt;
  if (rest.empty()) {
    const bool is_release = compare_decimal(version.minor_, kFirstMinorWithPatchZero) < 0;
    version.patch_ = is_release ? "0" : "";
    return version;
  }
  if (cut_dot(rest)) {
    version.patch_ = cut_number(rest);
    // The go command knows no pre-release of a patch release.
    if (version.patch_.empty() || !rest.empty()) return std::nullopt;
    return version;
  }
  version.kind_ = cut_lower_letters(rest);
  if (version.kind_.empty()) return std::nullopt;
  if (rest.empty()) return version;
  version.pre_ = cut_number(rest);
  if (version.pre_.empty() || !rest.empty()) return std::nullopt;
  return version;
}

std::optional<Version> Version::parse_release_name(std::string_view name) {
  if (!name.starts_with("go")) return std::nullopt;
  return parse(name.substr(2));
}

std::string Version::to_string() const {
  std::string text = line();
  const bool is_first_of_old_line =
      patch_ == "0" && compare_decimal(minor_, kFirstMinorWithPatchZero) < 0;
  if (!patch_.empty() && !is_first_of_old_line) text += concat(".", patch_);
  return concat(text, kind_, pre_);
}

std::string Version::release_name() const { return concat("go", to_string()); }

std::string Version::line() const { return concat(major_, ".", minor_); }

bool Version::is_same_line(const Version& other) const {
  return major_ == other.major_ && minor_ == other.minor_;
}

std::strong_ordering operator<=>(const Version& a, const Version& b) {
  if (const auto order = compare_decimal(a.major_, b.major_); order != 0) return order;
  if (const auto order = compare_decimal(a.minor_, b.minor_); order != 0) return order;
  // "" sorts first: the language version 1.21 and every pre-release precede 1.21.0.
  if (const auto order = compare_decimal(a.patch_, b.patch_); order != 0) return order;
  // "" < alpha < beta < rc. Up to 1.20 the bare name is the release, with patch "0", so this does
  // not put 1.20 before 1.20rc1.
  if (const auto order = a.kind_.compare(b.kind_) <=> 0; order != 0) return order;
  return compare_decimal(a.pre_, b.pre_);
}

}  // namespace gov
