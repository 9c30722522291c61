// SPDX-License-Identifier: MIT
#include "install/manifest.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kDigestLength = 64;

/// Removes and returns the text before the next blank; the blank is removed too.
std::string_view take_word(std::string_view& line) {
  const std::size_t end = std::min(line.find(' '), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(std::min(end + 1, line.size()));
  return word;
}

bool stays_below(std::string_view path) {
  const auto parts = split(path, '/');
  return std::none_of(parts.begin(), parts.end(), [](std::string_view part) {
    return part.empty() || part == "." || part == "..";
  });
}

std::optional<ManifestEntry> parse_line(std::string_view line) {
  const std::string_view digest = take_word(line);
  const std::string_view mode = take_word(line);
  const auto size = parse_unsigned(take_word(line));
  const bool is_sound = is_lower_hex(digest, kDigestLength) && (mode == "x" || mode == "-") &&
                        size && stays_below(line);
  if (!is_sound) return std::nullopt;
  return ManifestEntry{.sha256 = std::string(digest),
                       .is_executable = mode == "x",
                       .size = *size,
                       .path = std::string(line)};
}

}  // namespace

std::string manifest_line(std::string_view sha256, bool is_executable, std::uint64_t size,
                          std::string_view path) {
  return concat(sha256, is_executable ? " x " : " - ", std::to_string(size), " ", path, "\n");
}

Result<std::vector<ManifestEntry>> parse_manifest(std::string_view text) {
  std::vector<ManifestEntry> entries;
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = text.find('\n');
    auto entry = end == std::string_view::npos ? std::nullopt : parse_line(text.substr(0, end));
    if (!entry) {
      return fail(ErrorKind::integrity, "the file list of this install is damaged")
          .with_reason(concat("line ", std::to_string(number), " is not an entry"));
    }
    entries.push_back(std::move(*entry));
    text.remove_prefix(end + 1);
  }
  return entries;
}

}  // namespace gov
