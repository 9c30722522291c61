// SPDX-License-Identifier: MIT
#include "shell/home_word.hpp"

#include <optional>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// `text` escaped for use in double quotes. fish keeps a backslash before an ordinary character,
/// and treats a backquote as one.
std::string in_double_quotes(Shell shell, std::string_view text) {
  const std::string_view special = shell == Shell::fish ? "\"\\$" : "\"\\$`";
  std::string quoted;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) quoted += '\\';
    quoted += c;
  }
  return quoted;
}

/// Resolves symlinks in the existing part of the path.
std::string without_links(const std::string& path) {
  std::string real = path;
  walk_up(path, [&](std::string_view there) {
    const auto canonical = canonical_path(std::string(there));
    if (canonical) real = concat(*canonical == "/" ? "" : *canonical, path.substr(there.size()));
    return canonical.has_value();
  });
  return real;
}

std::optional<std::string> part_below_home(const std::string& path, const std::string& home) {
  if (home.empty() || home == "/") return std::nullopt;
  if (const auto part = part_below(path, home)) return std::string(*part);
  const std::string real_path = without_links(path);
  const std::string real_home = without_links(home);
  const auto part = real_home == "/" ? std::nullopt : part_below(real_path, real_home);
  return part ? std::optional(std::string(*part)) : std::nullopt;
}

}  // namespace

std::string home_word(Shell shell, const std::string& path, const std::string& home) {
  const auto part = part_below_home(path, std::string(without_trailing_slashes(home)));
  if (!part) return quote_for(shell, path);
  return concat("\"$HOME/", in_double_quotes(shell, *part), "\"");
}

std::string home_text(std::string_view path, std::string_view home) {
  constexpr std::size_t kLongestPath = 4096;
  const auto part = home == "/" ? std::nullopt : part_below(path, without_trailing_slashes(home));
  return part ? concat("~/", printable(*part, kLongestPath)) : printable(path, kLongestPath);
}

}  // namespace gov
