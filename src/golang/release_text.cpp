// SPDX-License-Identifier: MIT
#include "golang/release_text.hpp"

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kHeader = "gov-releases 1";

/// The part of an archive name between version and extension: "linux-armv6l", "darwin-386-osx10.8".
std::string_view middle_of(const Artifact& artifact, const Version& version) {
  constexpr std::size_t kSuffixBytes = std::string_view(".tar.gz").size();
  std::string_view middle = artifact.filename;
  middle.remove_prefix(version.release_name().size() + 1);
  middle.remove_suffix(kSuffixBytes);
  return middle;
}

void append_artifact(std::string& text, const Artifact& artifact, const Version& version) {
  text += ' ';
  text += middle_of(artifact, version);
  text += ' ';
  text += std::to_string(artifact.size);
  text += ' ';
  text += !artifact.sha256.empty() ? artifact.sha256 : artifact.sha1.empty() ? "-" : artifact.sha1;
  text += '\n';
}

std::optional<Artifact> parse_artifact(std::string_view line, const Version& version) {
  const auto fields = split(line.substr(1), ' ');
  if (fields.size() != 3) return std::nullopt;
  Artifact artifact;
  artifact.filename = concat(version.release_name(), ".", fields[0], ".tar.gz");
  const auto platform = platform_of_archive(artifact.filename, version);
  const auto size = parse_unsigned(fields[1]);
  if (!platform || !size || *size > kLargestArchive) return std::nullopt;
  artifact.platform = *platform;
  artifact.size = *size;
  if (is_lower_hex(fields[2], 64)) {
    artifact.sha256 = fields[2];
  } else if (is_lower_hex(fields[2], 40)) {
    artifact.sha1 = fields[2];
  } else if (fields[2] != "-") {
    return std::nullopt;
  }
  return artifact;
}

Error bad_line(std::size_t number) {
  return fail(ErrorKind::failure, concat("malformed release list, line ", std::to_string(number)));
}

/// Adds what the line says: a release, or an artifact of the last one. False for a line that is
/// neither.
bool take_line(ReleaseList& releases, std::string_view line) {
  if (line.starts_with(' ')) {
    if (releases.empty()) return false;
    auto artifact = parse_artifact(line, releases.back().version);
    if (artifact) releases.back().artifacts.push_back(std::move(*artifact));
    return artifact.has_value();
  }
  const auto version = Version::parse_release(line);
  // Everybody relies on the order: newest first, each once.
  const bool is_in_order = version && (releases.empty() || releases.back().version > *version);
  if (is_in_order) releases.push_back(Release{*version, {}});
  return is_in_order;
}

}  // namespace

std::string to_release_text(const ReleaseList& releases) {
  std::string text = concat(kHeader, "\n");
  for (const Release& release : releases) {
    text += concat(release.version.to_string(), "\n");
    for (const Artifact& artifact : release.artifacts)
      append_artifact(text, artifact, release.version);
  }
  return text;
}

Result<ReleaseList> parse_release_text(std::string_view text) {
  ReleaseList releases;
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return bad_line(number);  // cut off while being written
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (!(number == 1 ? line == kHeader : take_line(releases, line))) return bad_line(number);
  }
  if (number == 0) return bad_line(1);
  return releases;
}

std::vector<Version> versions_in_release_text(std::string_view text) {
  std::vector<Version> versions;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.starts_with(' ')) continue;
    if (const auto version = Version::parse_release(line)) versions.push_back(*version);
  }
  return versions;
}

}  // namespace gov
