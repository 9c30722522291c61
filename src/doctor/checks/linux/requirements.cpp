// SPDX-License-Identifier: MIT
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/linux/linux_checks.hpp"
#include "doctor/tree_names.hpp"
#include "doctor/tree_obstacles.hpp"

namespace gov {
namespace {

std::vector<Finding> find_needs_glibc(const Facts& facts) {
  std::vector<Finding> findings = findings_for_obstacle(facts, "needs-glibc");
  for (Finding& one : findings_for_obstacle(facts, "no-loader")) {
    bool is_known = false;
    for (const Finding& other : findings)
      is_known = is_known || other.evidence.front().where == one.evidence.front().where;
    if (!is_known) findings.push_back(std::move(one));
  }
  return findings;
}

std::vector<Finding> find_kernel_too_old(const Facts& facts) {
  return findings_for_obstacle(facts, "kernel-too-old");
}

/// A Go that is started here and is for another processor: in the store, one may lie for others.
std::vector<Finding> find_other_userland(const Facts& facts) {
  std::vector<Finding> findings;
  if (facts.macos) return findings;
  for (const GoTree& tree : facts.trees) {
    const bool is_meant = tree.origin != GoOrigin::store || is_running(facts, tree);
    const auto platform = platform_of(facts, tree);
    if (!is_meant || !platform || facts.host.platforms.can_run(*platform)) continue;
    const std::string is_for = concat(platform->os, "/", platform->arch);
    const Platform& native = facts.host.platforms.native;
    const std::string wanted = concat(native.os, "/", native.arch);
    Finding finding{
        .severity = is_running(facts, tree) ? FindingSeverity::error : FindingSeverity::warning,
        .what = concat(name_of(tree), " in ", tree.goroot, " is for ", is_for,
                       ", and programs of this system are ", wanted),
        .evidence = {{.where = path_in(tree.goroot, "bin/go"), .shows = is_for}},
        .command = concat("gov install ", tree.version ? tree.version->to_string() : "VERSION")};
    if (facts.host.is_32_bit_userland) {
      finding.evidence.push_back({.where = "system", .shows = "32-bit programs, 64-bit kernel"});
      finding.consequence =
          "The kernel has 64 bits and its programs have 32, so uname -m names the wrong archive.";
    }
    if (tree.version) {
      finding.repair = RepairClass::ask;
      finding.plans = {CommandRepair{{"install", tree.version->to_string()}}};
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

constexpr Check kNeedsGlibc = {
    .id = "LNX01",
    .subject = Subject::linux_and_network,
    .severity = FindingSeverity::error,
    .title = "a Go needs a C library that this system does not have",
    .why =
        "The program names a loader that is missing, so the shell says \"not found\" of a go that "
        "is there. Official archives up to Go 1.20 need glibc, and Alpine has musl.",
    .mend = "Install Go 1.21 or newer, which needs no C library.",
    .repair = RepairClass::tell,
    .run = find_needs_glibc,
};

constexpr Check kOtherUserland = {
    .id = "LNX02",
    .subject = Subject::linux_and_network,
    .severity = FindingSeverity::error,
    .title = "a Go is for another processor or another system",
    .why =
        "It does not start (\"Exec format error\"), or runs in an emulator, slowly. On a Raspberry "
        "Pi, a 64-bit kernel often runs a system of 32-bit programs.",
    .mend =
        "Install the version again: gov chooses the archive by what the programs of this system "
        "are. --fix=ask installs it.",
    .repair = RepairClass::ask,
    .run = find_other_userland,
};

constexpr Check kKernelTooOld = {
    .id = "LNX06",
    .subject = Subject::linux_and_network,
    .severity = FindingSeverity::error,
    .title = "a Go needs a newer Linux kernel",
    .why = "The Go, and every program that it builds, uses system calls that the kernel lacks.",
    .mend = "Install the newest Go that this kernel runs; the finding names it.",
    .repair = RepairClass::tell,
    .run = find_kernel_too_old,
};

}  // namespace gov
