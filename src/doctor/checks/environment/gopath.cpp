// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
#include "doctor/explanations.hpp"
#include "doctor/variable_trail.hpp"

// The folders in which the go command keeps modules, programs and compiled packages. What it
// refuses: cmd/go/internal/cfg, cmd/go/internal/load, cmd/go/internal/cache.

namespace gov {
namespace {

/// A folder of one Go version, as goenv, asdf and gvm set it.
bool is_of_one_version(std::string_view path) {
  for (const std::string_view part :
       {"/.asdf/", "/.goenv/", "/.gvm/", "/go1.", "/mise/installs/"}) {
    if (path.find(part) != std::string_view::npos) return true;
  }
  return false;
}

void add_gopath_element(std::vector<Finding>& findings, const Facts& facts,
                        const std::string& element) {
  const auto add = [&](FindingSeverity severity, std::string what, std::string consequence) {
    findings.push_back(
        finding_about(facts, "GOPATH", severity, std::move(what), std::move(consequence)));
  };
  if (element.starts_with('~')) {
    add(FindingSeverity::error, concat("GOPATH holds ", element, ", and nothing expands the ~"),
        "The go command stops with \"GOPATH entry cannot start with shell metacharacter '~'\".");
  } else if (!element.empty() && !element.starts_with('/')) {
    add(FindingSeverity::error, concat("GOPATH holds ", element, ", which is relative"),
        "The go command stops with \"GOPATH entry is relative; must be absolute path\".");
  } else if (facts.choice.go && element == facts.choice.go->goroot) {
    add(FindingSeverity::warning, concat("GOPATH is the folder of the Go itself, ", element),
        "The go command warns and ignores it, and installed programs would mix with Go's own.");
  } else if (is_of_one_version(element)) {
    add(FindingSeverity::warning, concat("GOPATH is ", element, ", a folder of one Go version"),
        "Programs that go install has made, and the module cache, are gone after a switch.");
  }
}

std::vector<Finding> find_gopath_faults(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.go_settings.find("GOPATH")) return findings;
  for (const std::string& element : facts.folders.gopath)
    add_gopath_element(findings, facts, element);
  return findings;
}

std::vector<Finding> find_gobin_faults(const Facts& facts) {
  const auto gobin = facts.go_settings.find("GOBIN");
  if (!gobin) return {};
  const PathStatus& folder = facts.folders.gobin;
  if (!gobin->value.starts_with('/'))
    return {finding_about(facts, "GOBIN", FindingSeverity::error,
                          concat("GOBIN is ", gobin->value, ", which is not absolute"),
                          "go install stops with \"cannot install, GOBIN must be an absolute "
                          "path\".")};
  const bool is_usable = !folder.exists() || (folder.is_directory() && folder.is_writable);
  if (is_usable) return {};
  return {finding_about(facts, "GOBIN", FindingSeverity::warning,
                        concat("GOBIN is ", gobin->value, ", where you cannot write"))};
}

struct NamedCache {
  std::string_view variable;
  std::string_view purpose;
  std::string_view consequence;  // of a folder that cannot be used
  /// Of a folder that cannot be made.
  FindingSeverity severity;
  const CacheFolder& folder;
};

std::string owner_text(const PathStatus& status) {
  return concat("owner ", std::to_string(status.owner));
}

std::string taking_over(const Facts& facts, const PathStatus& status) {
  return status.owner == facts.user
             ? concat("chmod -R u+w ", shell_path(status.path))
             : concat("sudo chown -R \"$(id -un)\" ", shell_path(status.path));
}

/// What keeps the go command from making the folder, or from writing to it.
std::optional<Finding> blocked_cache(const Facts& facts, const NamedCache& cache) {
  const PathStatus& status = cache.folder.status;
  const PathStatus& above = cache.folder.above;
  const auto finding = [&](const std::string& what, Evidence evidence, std::string command) {
    // A build cache that is there may be complete.
    return Finding{.severity = status.is_directory() ? FindingSeverity::warning : cache.severity,
                   .what = concat(cache.purpose, ", ", status.path, ", ", what),
                   .evidence = {std::move(evidence)},
                   .consequence = std::string(cache.consequence),
                   .command = std::move(command)};
  };
  if (status.path.empty()) return std::nullopt;
  if (status.is_dangling())
    return finding("is a link that leads nowhere", {.where = status.path},
                   concat("rm ", shell_path(status.path)));
  if (status.exists() && !status.is_directory())
    return finding("is no folder", {.where = status.path}, concat("rm ", shell_path(status.path)));
  // What root writes into a folder of somebody else's stays there; others may share one.
  if (status.exists() && !status.is_writable)
    return finding(status.owner == facts.user
                       ? std::string("cannot be written to")
                       : concat("belongs to user ", std::to_string(status.owner)),
                   {.where = status.path, .shows = owner_text(status)}, taking_over(facts, status));
  if (status.exists() || above.path.empty()) return std::nullopt;
  if (!above.is_directory())
    return finding(concat("cannot be made, because ", above.path, " is no folder"),
                   {.where = above.path}, concat("rm ", shell_path(above.path)));
  if (!above.is_writable)
    return finding(concat("cannot be made, because you may not write in ", above.path),
                   {.where = above.path, .shows = owner_text(above)}, taking_over(facts, above));
  return std::nullopt;
}

void add_cache_faults(std::vector<Finding>& findings, const Facts& facts, const NamedCache& cache) {
  const auto set = facts.go_settings.find(cache.variable);
  if (set && set->value != "off" && !set->value.starts_with('/')) {
    findings.push_back(
        finding_about(facts, cache.variable, FindingSeverity::error,
                      concat(cache.variable, " is ", set->value, ", which is not absolute"),
                      "The go command stops before it builds anything."));
    return;
  }
  if (auto blocked = blocked_cache(facts, cache)) {
    // The folder is somebody's choice: the way out may be to take the choice back.
    for (Evidence& one : trail_of(facts, cache.variable).evidence)
      blocked->evidence.push_back(std::move(one));
    findings.push_back(std::move(*blocked));
    return;
  }
  if (cache.folder.blocked.empty()) return;
  const std::size_t count = cache.folder.blocked.size();
  Finding finding{
      .severity = FindingSeverity::warning,
      .what = concat(cache.purpose, ", ", cache.folder.status.path, ", holds ",
                     count == 1 ? "a folder" : "folders", " of another user"),
      .consequence =
          "The go command cannot write there: what belongs into these "
          "folders cannot be fetched or kept. sudo go left them behind, "
          "most likely.",
      .command = concat("sudo chown -R \"$(id -un)\" ", shell_path(cache.folder.status.path))};
  for (const PathStatus& one : cache.folder.blocked)
    finding.evidence.push_back({.where = one.path, .shows = owner_text(one)});
  findings.push_back(std::move(finding));
}

std::vector<Finding> find_cache_faults(const Facts& facts) {
  std::vector<Finding> findings;
  if (facts.go_settings.value("GOCACHE") == "off")
    findings.push_back(finding_about(facts, "GOCACHE", FindingSeverity::error, "GOCACHE is off",
                                     "Since Go 1.12, the go command refuses to build without a "
                                     "build cache."));
  add_cache_faults(findings, facts,
                   {.variable = "GOMODCACHE",
                    .purpose = "the module cache",
                    .consequence = "What is in the cache can be built; no other module can be "
                                   "fetched.",
                    .severity = FindingSeverity::warning,
                    .folder = facts.folders.module_cache});
  add_cache_faults(findings, facts,
                   {.variable = "GOCACHE",
                    .purpose = "the build cache",
                    .consequence = "go build and go test stop with \"failed to initialize build "
                                   "cache\", or compile everything anew each time.",
                    .severity = FindingSeverity::error,
                    .folder = facts.folders.build_cache});
  return findings;
}

constexpr Cause kHidesGopath[] = {{"PATH10", does_manager_set_gopath}};

}  // namespace

constexpr Check kGopathFaults = {
    .id = "ENV03",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOPATH is relative, the GOROOT, or a folder of one Go version",
    .why =
        "The go command stops, or installed programs and the module cache depend on the Go "
        "version.",
    .mend =
        "Take GOPATH away: the default, ~/go, is right for nearly everybody. --fix=ask deletes "
        "the line in a file of yours; by hand, delete it, or run go env -u GOPATH.",
    .repair = RepairClass::ask,
    .hidden_by = kHidesGopath,
    .run = find_gopath_faults,
};

constexpr Check kGobinFaults = {
    .id = "ENV07",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOBIN is not absolute, or cannot be written to",
    .why = "go install cannot put programs there.",
    .mend =
        "Take GOBIN away, or set it to an absolute folder of yours. --fix=ask deletes the line "
        "in a file of yours.",
    .repair = RepairClass::ask,
    .run = find_gobin_faults,
};

constexpr Check kCacheFaults = {
    .id = "ENV13",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "the module cache or the build cache cannot be used, or only in part",
    .why =
        "Builds and downloads fail with \"permission denied\". Most often, sudo go has made files "
        "there that belong to root; a link may lead to a disk that is not there.",
    .mend =
        "Give the folder back with sudo chown, or remove the link or the file that stands in its "
        "place. Deleting the folder is not needed: all modules would be fetched again.",
    .repair = RepairClass::tell,
    .run = find_cache_faults,
};

}  // namespace gov
