// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"
#include "doctor/tree_names.hpp"

namespace gov {
namespace {

/// PATH names it by its place, or by where a link at its place leads.
bool is_at(const GoTree& tree, const PathStatus& place) {
  return tree.goroot == place.path || tree.goroot == place.real;
}

std::vector<Finding> find_local_go(const Facts& facts) {
  if (!facts.macos) return {};
  const PathStatus& place = facts.macos->local_go;
  if (place.is_dangling()) {
    return {{.severity = FindingSeverity::warning,
             .what = concat(place.path, " is a link that leads nowhere"),
             .evidence = {{.where = place.path}},
             .command = concat("sudo rm ", shell_path(place.path))}};
  }
  for (const GoTree& tree : facts.trees) {
    if (!is_at(tree, place) || !tree.stray) continue;
    return {{.severity = FindingSeverity::warning,
             .what = concat(tree.goroot, " is ", name_of(tree), " mixed with files of ",
                            tree.stray->of),
             .evidence = {{.where = tree.stray->path, .shows = tree.stray->of}},
             .command = concat("sudo rm -rf ", tree.goroot, ", then install it again")}};
  }
  if (!place.is_directory()) return {};
  for (const GoTree& tree : facts.trees) {
    if (is_at(tree, place)) return {};
  }
  return {{.severity = FindingSeverity::warning,
           .what = concat(place.path, " holds no Go"),
           .evidence = {{.where = concat(place.path, "/bin/go"), .shows = "missing"}},
           .command = concat("sudo rm -rf ", place.path)}};
}

}  // namespace

constexpr Check kLocalGo = {
    .id = "MAC08",
    .subject = Subject::macos,
    .severity = FindingSeverity::warning,
    .title = "/usr/local/go leads nowhere, is incomplete, or is mixed of two releases",
    .why =
        "Editors look there when they find no go on PATH. A Go in which files of two releases lie "
        "fails with errors in the standard library, such as \"redeclared in this block\".",
    .mend =
        "Remove /usr/local/go, and install that Go again if it is still needed. The package from "
        "go.dev removes an older one first; unpacking an archive over it does not.",
    .repair = RepairClass::tell,
    .run = find_local_go,
};

}  // namespace gov
