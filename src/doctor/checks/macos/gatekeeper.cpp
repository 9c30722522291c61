// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/path.hpp"
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"
#include "doctor/tree_names.hpp"

namespace gov {
namespace {

std::vector<Finding> find_quarantined(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.macos) return findings;
  for (const GoTree& tree : facts.trees) {
    if (tree.quarantined.empty()) continue;
    const std::size_t count = tree.quarantined.size();
    const MarkedProgram& first = tree.quarantined.front();
    Finding finding{
        .severity = FindingSeverity::error,
        .what =
            concat(std::to_string(count), count == 1 ? " program" : " programs", " of ",
                   name_of(tree), " in ", tree.goroot, count == 1 ? " is" : " are", " quarantined"),
        .evidence = {{.where = first.path, .shows = concat("com.apple.quarantine: ", first.value)}},
        .command = concat("xattr -dr com.apple.quarantine ", shell_path(tree.goroot))};
    if (const auto version = version_in_store(facts, tree)) {
      finding.command = concat("gov repair ", *version);
      finding.repair = RepairClass::ask;
      finding.plans = {CommandRepair{{"repair", *version}}};
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

/// The program that an Apple processor would start; null where there is none for it.
const ExecutableImage* arm64_image(const GoTree& tree) {
  for (const ExecutableImage& image : tree.images) {
    if (image.format == ExecutableFormat::mach_o && image.arch == "arm64") return &image;
  }
  return nullptr;
}

std::vector<Finding> find_not_signed(const Facts& facts) {
  std::vector<Finding> findings;
  if (!facts.macos || facts.host.processor != "arm64") return findings;
  for (const GoTree& tree : facts.trees) {
    const ExecutableImage* image = arm64_image(tree);
    if (image == nullptr || image->is_signed) continue;
    Finding finding{
        .severity = FindingSeverity::error,
        .what = concat(name_of(tree), " in ", tree.goroot, " has no code signature"),
        .evidence = {{.where = path_in(tree.goroot, "bin/go"), .shows = "no LC_CODE_SIGNATURE"}},
        .command = "install this Go again from the archive of go.dev"};
    if (const auto version = version_in_store(facts, tree)) {
      finding.command = concat("gov repair ", *version);
      finding.repair = RepairClass::ask;
      finding.plans = {CommandRepair{{"repair", *version}}};
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

/// The other attribute means nothing, which is worth a word only where people look at attributes.
std::vector<Finding> find_provenance(const Facts& facts) {
  if (!facts.macos) return {};
  for (const GoTree& tree : facts.trees) {
    if (!tree.has_provenance || tree.quarantined.empty()) continue;
    return {{.severity = FindingSeverity::note,
             .what = concat("programs of ", name_of(tree),
                            " also have com.apple.provenance, "
                            "which is harmless"),
             .evidence = {{.where = tree.goroot, .shows = "com.apple.provenance"}}}};
  }
  return {};
}

}  // namespace

constexpr Check kQuarantined = {
    .id = "MAC01",
    .subject = Subject::macos,
    .severity = FindingSeverity::error,
    .title = "programs of a Go are quarantined",
    .why =
        "Gatekeeper stops a quarantined program that is not notarized: go ends with \"Killed: 9\" "
        "or macOS says that it cannot be opened. Browsers set the mark, and unpacking an archive "
        "passes it on to every file.",
    .mend =
        "gov repair VERSION removes the mark from the files of an installed version that have the "
        "published content; --fix=ask runs it. For another Go, compare the archive with the digest "
        "on go.dev first, then run xattr -dr com.apple.quarantine on its folder.",
    .repair = RepairClass::ask,
    .run = find_quarantined,
};

constexpr Check kNotSigned = {
    .id = "MAC02",
    .subject = Subject::macos,
    .severity = FindingSeverity::error,
    .title = "a Go for Apple silicon has no code signature",
    .why =
        "Apple silicon kills every program without a signature (\"Killed: 9\"). The signature is "
        "lost when a program is patched or stripped.",
    .mend =
        "gov repair VERSION restores an installed version; --fix=ask runs it. Install any other Go "
        "again. Do not sign the program yourself: its content has changed.",
    .repair = RepairClass::ask,
    .run = find_not_signed,
};

constexpr Check kProvenance = {
    .id = "MAC11",
    .subject = Subject::macos,
    .severity = FindingSeverity::note,
    .title = "programs have the attribute com.apple.provenance",
    .why =
        "macOS 13 and newer set it on files that an app has written. It stops nothing, and it may "
        "be impossible to remove. The attribute that stops programs is com.apple.quarantine.",
    .mend = "There is nothing to do.",
    .repair = RepairClass::tell,
    .run = find_provenance,
};

}  // namespace gov
