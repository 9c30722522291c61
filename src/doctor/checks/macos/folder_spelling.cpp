// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"

namespace gov {
namespace {

std::vector<Finding> find_folder_spelling(const Facts& facts) {
  if (!facts.macos) return {};
  const std::string& here = facts.project.directory;
  const std::string& on_disk = facts.macos->directory_on_disk;
  if (here.empty() || on_disk.empty() || here == on_disk) return {};
  if (to_lower(here) != to_lower(on_disk)) return {};
  return {{.severity = FindingSeverity::note,
           .what = concat("this folder is called ", on_disk, ", and not ", here),
           .evidence = {{.where = here, .shows = on_disk}},
           .command = concat("cd ", shell_path(on_disk))}};
}

}  // namespace

constexpr Check kFolderSpelling = {
    .id = "MAC12",
    .subject = Subject::macos,
    .severity = FindingSeverity::note,
    .title = "the working directory is spelled with other capitals than on the disk",
    .why =
        "macOS finds the folder nonetheless, but the go command and gopls compare names by their "
        "letters: gopls refuses the folder, and packages seem to lie outside of the module.",
    .mend =
        "Change into the folder by the name that it has on the disk, and open it so in editors.",
    .repair = RepairClass::tell,
    .run = find_folder_spelling,
};

}  // namespace gov
