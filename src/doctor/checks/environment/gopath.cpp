// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
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

struct CacheFolder {
  std::string_view variable;
  std::string_view purpose;
  const PathStatus& status;
};

void add_cache_faults(std::vector<Finding>& findings, const Facts& facts,
                      const CacheFolder& folder) {
  const PathStatus& status = folder.status;
  const auto set = facts.go_settings.find(folder.variable);
  if (set && set->value != "off" && !set->value.starts_with('/')) {
    findings.push_back(
        finding_about(facts, folder.variable, FindingSeverity::error,
                      concat(folder.variable, " is ", set->value, ", which is not absolute"),
                      "The go command stops before it builds anything."));
    return;
  }
  // What root writes into a folder of somebody else's stays there; others may share one.
  if (!status.exists() || status.is_writable) return;
  findings.push_back(
      {.severity = FindingSeverity::warning,
       .what = concat(folder.purpose, ", ", status.path, ", ",
                      status.owner == facts.user
                          ? "cannot be written to"
                          : concat("belongs to user ", std::to_string(status.owner))),
       .evidence = {{.where = status.path,
                     .shows = concat("owner ", std::to_string(status.owner))}},
       .command = concat("sudo chown -R \"$(id -un)\" ", shell_path(status.path))});
}

std::vector<Finding> find_cache_faults(const Facts& facts) {
  std::vector<Finding> findings;
  if (facts.go_settings.value("GOCACHE") == "off")
    findings.push_back(finding_about(facts, "GOCACHE", FindingSeverity::error, "GOCACHE is off",
                                     "Since Go 1.12, the go command refuses to build without a "
                                     "build cache."));
  add_cache_faults(findings, facts, {"GOMODCACHE", "the module cache", facts.folders.module_cache});
  add_cache_faults(findings, facts, {"GOCACHE", "the build cache", facts.folders.build_cache});
  return findings;
}

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
    .title = "the module cache or the build cache cannot be written to",
    .why =
        "Builds and downloads fail with \"permission denied\". Most often, sudo go has made files "
        "there that belong to root.",
    .mend =
        "Give the folder back with sudo chown. Deleting it is not needed: all modules would be "
        "fetched again.",
    .repair = RepairClass::tell,
    .run = find_cache_faults,
};

}  // namespace gov
