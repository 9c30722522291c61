// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/managers/manager_checks.hpp"
#include "doctor/tree_names.hpp"

namespace gov {
namespace {

std::vector<Finding> find_mixed_trees(const Facts& facts) {
  std::vector<Finding> findings;
  for (const GoTree& tree : facts.trees) {
    if (!tree.stray) continue;
    // On a Mac, MAC08 speaks of this folder.
    if (facts.macos &&
        (tree.goroot == facts.macos->local_go.path || tree.goroot == facts.macos->local_go.real))
      continue;
    findings.push_back(
        {.severity = FindingSeverity::warning,
         .what =
             concat(tree.goroot, " is ", name_of(tree), " mixed with files of ", tree.stray->of),
         .evidence = {{.where = tree.stray->path, .shows = tree.stray->of}},
         .command = concat("rm -rf ", shell_path(tree.goroot), ", then unpack the archive again")});
  }
  return findings;
}

}  // namespace

constexpr Check kMixedTree = {
    .id = "PATH11",
    .subject = Subject::path,
    .severity = FindingSeverity::warning,
    .title = "files of two releases lie in one Go",
    .why =
        "An archive that is unpacked over an older Go replaces files and removes none. Builds then "
        "fail with errors in the standard library, such as \"redeclared in this block\".",
    .mend =
        "Remove the folder first and unpack the archive again, or remove it and let gov install "
        "the "
        "version.",
    .repair = RepairClass::tell,
    .run = find_mixed_trees,
};

}  // namespace gov
