// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"
#include "doctor/explanations.hpp"

namespace gov {
namespace {

std::string position(std::size_t index) { return concat("entry ", std::to_string(index + 1)); }

/// A folder that was once there for a Go: .../go/bin, .../go1.20/bin.
bool is_for_go(std::string_view directory) {
  return directory.ends_with("/go/bin") || directory.find("/go1.") != std::string_view::npos ||
         directory.find("/.gvm/") != std::string_view::npos ||
         directory.find("/.goenv/") != std::string_view::npos;
}

bool has_go(const PathEntry& entry) {
  for (const PathProgram& program : entry.programs) {
    if (program.name == "go") return true;
  }
  return entry.is_shims;
}

/// The entries of PATH that have the same fault: one finding, however many there are.
struct OddEntries {
  FindingSeverity severity;
  std::string_view fault_of_one;   // behind the entry
  std::string_view fault_of_many;  // behind the count
  std::string_view consequence;
  std::vector<std::size_t> indices{};
};

std::string what_of(const OddEntries& odd, const Facts& facts) {
  const std::size_t count = odd.indices.size();
  if (count > 1) return concat(std::to_string(count), " entries of PATH ", odd.fault_of_many);
  const std::string& directory = facts.path[odd.indices.front()].directory;
  return directory.empty() ? concat("an entry of PATH ", odd.fault_of_one)
                           : concat("PATH holds ", directory, ", which ", odd.fault_of_one);
}

Finding finding_for(const OddEntries& odd, const Facts& facts) {
  constexpr std::size_t kMostShown = 5;
  Finding finding{.severity = odd.severity,
                  .what = what_of(odd, facts),
                  .consequence = std::string(odd.consequence)};
  for (const std::size_t index : odd.indices) {
    if (finding.evidence.size() >= kMostShown) break;
    const std::string& directory = facts.path[index].directory;
    finding.evidence.push_back(
        {.where = "environment",
         .shows = concat("PATH, ", position(index), ": \"", directory, "\"")});
    if (directory.empty()) continue;
    for (const StartupLine& line : lines_naming(facts.startup, directory, facts.home))
      finding.evidence.push_back({.where = line.file, .line = line.line, .shows = line.text});
  }
  return finding;
}

/// One missing folder does no harm; dozens of them are searched for every command that is typed.
constexpr std::size_t kManyMissing = 20;

std::vector<Finding> find_odd_entries(const Facts& facts) {
  OddEntries empty{FindingSeverity::warning, "is empty", "are empty",
                   "An empty entry means the working directory. The go command refuses to start "
                   "programs that it finds there."};
  OddEntries tilde{FindingSeverity::warning, "begins with ~", "begin with ~",
                   "Only bash expands ~ in PATH; other programs, go among them, take it for a "
                   "folder in the working directory."};
  OddEntries relative{
      FindingSeverity::warning, "is relative", "are relative",
      "The go command refuses to start programs that it finds in a relative folder."};
  OddEntries gone{FindingSeverity::note, "does not exist", "are folders of a Go that do not exist",
                  "A Go was removed, and its line in a start-up file was not."};
  OddEntries missing{FindingSeverity::note, "does not exist", "do not exist",
                     "Shells look into each of them for a program that they do not know yet."};
  OddEntries repeated{FindingSeverity::note, "stands there twice", "stand there twice",
                      "The second one has no effect."};
  for (std::size_t i = 0; i < facts.path.size(); ++i) {
    const PathEntry& entry = facts.path[i];
    if (entry.directory.empty()) {
      empty.indices.push_back(i);
    } else if (!entry.directory.starts_with('/')) {
      (entry.directory.starts_with('~') ? tilde : relative).indices.push_back(i);
    } else if (!entry.status.exists()) {
      (is_for_go(entry.directory) ? gone : missing).indices.push_back(i);
    } else if (entry.repeats && has_go(entry)) {
      repeated.indices.push_back(i);
    }
  }
  if (missing.indices.size() < kManyMissing) missing.indices.clear();
  std::vector<Finding> findings;
  for (const OddEntries* odd : {&empty, &tilde, &relative, &gone, &missing, &repeated}) {
    if (!odd->indices.empty()) findings.push_back(finding_for(*odd, facts));
  }
  return findings;
}

constexpr Cause kHidesEntries[] = {{"MAC08", is_local_go_dangling}};

}  // namespace

constexpr Check kOddPathEntries = {
    .id = "PATH07",
    .subject = Subject::path,
    .severity = FindingSeverity::warning,
    .title = "PATH holds entries that are empty, relative, repeated, or gone",
    .why =
        "What a program name means then depends on the working directory, or on what was once "
        "installed.",
    .mend = "Correct the line of the start-up file that sets PATH, and start a new shell.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesEntries,
    .run = find_odd_entries,
};

}  // namespace gov
