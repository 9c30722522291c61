// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"

namespace gov {
namespace {

bool is_below_home(const Facts& facts, const UnreadFile& file) {
  return !facts.home.empty() && lies_below(file.path, facts.home);
}

std::vector<Finding> find_unread_files(const Facts& facts) {
  constexpr std::size_t kMostShown = 10;
  std::vector<Finding> findings;
  for (const UnreadFile& file : facts.unread) {
    if (findings.size() == kMostShown) break;
    const bool is_known = std::any_of(
        findings.begin(), findings.end(),
        [&](const Finding& finding) { return finding.evidence.front().where == file.path; });
    if (is_known) continue;
    findings.push_back(
        {.severity = is_below_home(facts, file) ? FindingSeverity::warning : FindingSeverity::note,
         .what = concat("could not read ", file.path, ": ", file.reason),
         .evidence = {{.where = file.path, .shows = file.reason}},
         .command = concat("ls -lL ", shell_path(file.path))});
  }
  return findings;
}

}  // namespace

constexpr Check kUnreadFiles = {
    .id = "ENV15",
    .subject = Subject::environment,
    .severity = FindingSeverity::warning,
    .title = "a file that gov doctor has to look at cannot be read",
    .why =
        "The report says nothing about what stands there. Shells and editors may not be able to "
        "read the file either; a shell waits for ever for a FIFO that nobody writes to.",
    .mend =
        "Make the file a text file that you can read, or remove it: chmod u+r, sudo chown, or a "
        "link that leads to a file. Files of more than 1 MiB are not read.",
    .repair = RepairClass::tell,
    .run = find_unread_files,
};

}  // namespace gov
