// SPDX-License-Identifier: MIT
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"
#include "doctor/explanations.hpp"

namespace gov {
namespace {

void add_findings(std::vector<Finding>& findings, const HomebrewGo& brew) {
  const std::string cellar = path_in(brew.prefix, "Cellar/go");
  for (const PathStatus* link : {&brew.program, &brew.opt}) {
    if (!link->is_dangling()) continue;
    findings.push_back({.severity = FindingSeverity::note,
                        .what = concat("Homebrew's ", link->path, " is a link that leads nowhere"),
                        .evidence = {{.where = link->path}},
                        .command = brew.kegs.empty() ? "brew cleanup --prune-prefix"
                                                     : "brew unlink go && brew link go"});
    return;
  }
  if (brew.kegs.empty()) return;
  const std::string version = brew.kegs.back();
  if (brew.program.exists()) {
    findings.push_back(
        {.severity = FindingSeverity::note,
         .what = concat("Homebrew's Go ", version, " is linked into ", brew.prefix, "/bin"),
         .evidence = {{.where = brew.program.path, .shows = version}},
         .consequence = "brew upgrade replaces it by the newest version, and "
                        "formulas that need Go install it again.",
         .command = "brew unlink go"});
    return;
  }
  findings.push_back({.severity = FindingSeverity::note,
                      .what = concat("Homebrew's Go ", version, " is installed and not linked"),
                      .evidence = {{.where = path_in(cellar, version)}},
                      .consequence = "Nothing on PATH starts it.",
                      .command = "brew uninstall go, if no formula needs it"});
}

std::vector<Finding> find_homebrew_links(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.macos) return findings;
  for (const HomebrewGo& brew : facts.macos->homebrew) add_findings(findings, brew);
  return findings;
}

constexpr Cause kHidesHomebrew[] = {{"PATH06", is_homebrew_link_dangling}};

}  // namespace

constexpr Check kHomebrewLinks = {
    .id = "MAC09",
    .subject = Subject::macos,
    .severity = FindingSeverity::note,
    .title = "Homebrew has a Go of its own",
    .why =
        "It is always the newest one, whatever a project asks for, and its folder changes its name "
        "with each upgrade, so paths that name the version stop working.",
    .mend =
        "brew unlink go keeps it for the formulas that need it and takes it off PATH. Do not write "
        "a path with Cellar in it into a settings file.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesHomebrew,
    .run = find_homebrew_links,
};

}  // namespace gov
