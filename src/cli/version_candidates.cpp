// SPDX-License-Identifier: MIT
#include "cli/version_candidates.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "base/text.hpp"
#include "golang/release_text.hpp"
#include "store/known_releases.hpp"
#include "store/named_versions.hpp"

namespace gov {
namespace {

void add(Candidates& to, Candidates more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Candidates keywords() {
  return {{"latest", "the newest stable release"},
          {"stable", "the newest stable release"},
          {"oldstable", "the newest patch of the previous line"}};
}

std::vector<Version> published_versions(const Session& session) {
  std::vector<Version> versions =
      read_snapshot_versions(session.installation.snapshot).value_or({});
  const auto cached = read_cached_index(session.layout, session.settings.settings.index_url);
  if (cached) {
    for (const Release& release : cached->releases) versions.push_back(release.version);
  }
  std::sort(versions.begin(), versions.end(),
            [](const Version& a, const Version& b) { return a > b; });
  versions.erase(std::unique(versions.begin(), versions.end()), versions.end());
  return versions;
}

Candidates stable_candidates(const std::vector<Version>& versions) {
  Candidates lines;
  Candidates releases;
  for (const Version& version : versions) {
    if (version.is_prerelease()) continue;
    if (lines.empty() || lines.back().word != version.line())
      lines.push_back({version.line(), "newest patch of the line"});
    releases.push_back({exact_text(version), ""});
  }
  add(lines, std::move(releases));
  return lines;
}

bool fits_one(const Candidates& candidates, const std::string& begun) {
  return std::any_of(candidates.begin(), candidates.end(), [&](const CompletionWord& candidate) {
    return candidate.word.starts_with(begun);
  });
}

/// Everything ever published: lines, releases, and pre-releases once one is begun.
Candidates published(const Session& session, const std::string& begun) {
  const bool has_prefix = begun.starts_with("go");
  const std::string number = has_prefix ? begun.substr(2) : begun;
  const std::vector<Version> versions = published_versions(session);
  Candidates found = stable_candidates(versions);
  if (!fits_one(found, number)) {
    for (const Version& version : versions) {
      if (version.is_prerelease()) found.push_back({version.to_string(), "pre-release"});
    }
  }
  if (has_prefix) {
    for (CompletionWord& candidate : found) candidate.word = concat("go", candidate.word);
  }
  return found;
}

/// The processors for which Go is published today.
constexpr std::array kArchitectures = {"amd64",   "arm64",   "386",     "arm",
                                       "loong64", "ppc64le", "riscv64", "s390x"};

}  // namespace

Candidates installed_versions(const Session& session) {
  Candidates found;
  for (const Toolchain& toolchain : list_toolchains(session.stores).value_or({})) {
    const bool is_native = toolchain.platform == session.machine.platforms.native;
    const std::string version = exact_text(toolchain.version);
    found.push_back(
        {is_native ? version : concat(version, "/", toolchain.platform.arch), "installed"});
  }
  return found;
}

Candidates alias_names(const Session& session) {
  Candidates found;
  for (std::string& name : list_aliases(session.layout).value_or({})) {
    const auto request = read_alias(session.layout, name);
    found.push_back({std::move(name), request && *request ? (*request)->to_string() : "alias"});
  }
  return found;
}

Candidates link_names(const Session& session) {
  Candidates found;
  for (std::string& name : list_links(session.layout).value_or({}))
    found.push_back({std::move(name), "linked Go"});
  return found;
}

Candidates known_versions(const Session& session, const std::string& begun) {
  Candidates all = keywords();
  add(all, published(session, begun));
  return all;
}

Candidates usable_versions(const Session& session, const std::string& begun) {
  Candidates all = installed_versions(session);
  add(all, alias_names(session));
  add(all, link_names(session));
  add(all, keywords());
  all.push_back({"system", "the first Go on PATH that is not gov's"});
  add(all, published(session, begun));
  return all;
}

Candidates with_architectures(const std::string& typed) {
  const std::string version = typed.substr(0, typed.find('/'));
  if (!VersionRequest::parse(version)) return {};
  Candidates found;
  for (const char* architecture : kArchitectures) {
    found.push_back({concat(version, "/", architecture), "for that processor"});
  }
  return found;
}

}  // namespace gov
