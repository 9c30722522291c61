// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/path/path_checks.hpp"

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

Finding about(FindingSeverity severity, std::string what, std::size_t index, const PathEntry& entry,
              std::string consequence) {
  return {.severity = severity,
          .what = std::move(what),
          .evidence = {{.where = "environment",
                        .shows = concat("PATH, ", position(index), ": \"", entry.directory, "\"")}},
          .consequence = std::move(consequence)};
}

std::vector<Finding> find_odd_entries(const Facts& facts) {
  std::vector<Finding> findings;
  for (std::size_t i = 0; i < facts.path.size(); ++i) {
    const PathEntry& entry = facts.path[i];
    if (entry.directory.empty()) {
      findings.push_back(about(FindingSeverity::warning, "an entry of PATH is empty", i, entry,
                               "An empty entry means the working directory. The go command refuses "
                               "to start programs that it finds there."));
    } else if (!entry.directory.starts_with('/')) {
      findings.push_back(
          about(FindingSeverity::warning,
                concat("PATH holds ", entry.directory, ", which is relative"), i, entry,
                entry.directory.starts_with('~')
                    ? "Only bash expands ~ in PATH; other programs, go among them, take it for a "
                      "folder in the working directory."
                    : "The go command refuses to start programs that it finds in a relative "
                      "folder."));
    } else if (!entry.status.exists() && is_for_go(entry.directory)) {
      findings.push_back(about(
          FindingSeverity::note, concat("PATH holds ", entry.directory, ", which does not exist"),
          i, entry, "A Go was removed, and its line in a start-up file was not."));
      for (const StartupLine& line : lines_naming(facts.startup, entry.directory, facts.home))
        findings.back().evidence.push_back(
            {.where = line.file, .line = line.line, .shows = line.text});
    } else if (entry.repeats && has_go(entry)) {
      findings.push_back(about(FindingSeverity::note,
                               concat("PATH holds ", entry.directory, " twice"), i, entry,
                               "The second entry has no effect."));
    }
  }
  return findings;
}

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
    .run = find_odd_entries,
};

}  // namespace gov
