// SPDX-License-Identifier: MIT
#include "golang/go_mod.hpp"

#include "base/text.hpp"
#include "golang/unicode_blanks.hpp"

namespace gov {
namespace {

/// What follows `key` on a line; absent when the line does not begin with the key and a blank.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  if (!line.starts_with(key)) return std::nullopt;
  line.remove_prefix(key.size());
  if (!line.starts_with(' ') && !line.starts_with('\t')) return std::nullopt;
  return trim_unicode_blanks(line.substr(0, line.find("//")));
}

void remember_first(std::optional<GoModLine>& slot, std::optional<std::string_view> value,
                    std::size_t number) {
  if (value && !slot) slot = GoModLine{std::string(*value), number};
}

/// go 1.N names a language from 1.21 on, of which 1.N.0 is the first release.
Version first_release(const Version& version) {
  if (!version.is_language_only()) return version;
  return *Version::parse(concat(version.to_string(), ".0"));
}

}  // namespace

GoModLines scan_go_mod(std::string_view text) {
  GoModLines lines;
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = text.find('\n');
    const std::string_view line = trim_unicode_blanks(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    remember_first(lines.go, value_of(line, "go"), number);
    remember_first(lines.toolchain, value_of(line, "toolchain"), number);
  }
  return lines;
}

std::optional<Version> version_of_toolchain_name(std::string_view name) {
  if (!name.starts_with("go") || name.find_first_of("/\\") != std::string_view::npos)
    return std::nullopt;
  name.remove_prefix(2);
  return Version::parse(name.substr(0, name.find_first_of(" \t-")));
}

std::optional<GoRequirement> requirement_of(const GoModLines& lines) {
  std::optional<GoRequirement> required;
  if (lines.toolchain) {
    const auto version = version_of_toolchain_name(lines.toolchain->value);
    if (version) required = GoRequirement{first_release(*version), lines.toolchain->number, true};
  }
  if (lines.go) {
    const auto version = Version::parse(lines.go->value);
    if (version && (!required || first_release(*version) > required->version)) {
      required = GoRequirement{first_release(*version), lines.go->number, false};
    }
  }
  return required;
}

}  // namespace gov
