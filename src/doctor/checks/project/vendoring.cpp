// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"
#include "doctor/go_flags.hpp"
#include "doctor/vendor_consistency.hpp"
#include "golang/go_mod.hpp"

namespace gov {
namespace {

/// By setDefaultBuildMod of cmd/go/internal/modload. In a workspace another folder is looked at.
bool uses_vendor(const Facts& facts) {
  const ProjectFacts& project = facts.project;
  if (!project.go_mod || !project.has_vendor || project.go_work) return false;
  if (facts.go_settings.value("GO111MODULE") == "off") return false;
  const std::string mode = mod_of_go_flags(facts.go_settings.value("GOFLAGS"), facts.go_line());
  if (!mode.empty()) return mode == "vendor";
  if (project.modules_txt && is_vendor_of_workspace(project.modules_txt->text)) return false;
  // Vendor is used by itself from go 1.14 in go.mod on.
  const auto go = scan_go_mod(project.go_mod->text).go;
  const auto version = go ? Version::parse(go->value) : std::nullopt;
  const auto first = Version::parse("1.14");
  return version && *version >= *first;
}

std::vector<Finding> find_vendor_faults(const Facts& facts) {
  if (!uses_vendor(facts)) return {};
  const TextFile& go_mod = *facts.project.go_mod;
  const std::string modules_txt = folder_of(go_mod) + "/vendor/modules.txt";
  const auto disagreements = vendor_disagreements(
      go_mod.text, facts.project.modules_txt ? facts.project.modules_txt->text : "");
  const std::size_t count = disagreements.size();
  if (count == 0) return {};
  Finding finding{.severity = FindingSeverity::error,
                  .what = concat("vendor and go.mod disagree about ", std::to_string(count),
                                 " module", count == 1 ? "" : "s"),
                  .command = "go mod vendor"};
  constexpr std::size_t kMostShown = 10;
  for (const VendorDisagreement& one : disagreements) {
    if (finding.evidence.size() == kMostShown) break;
    finding.evidence.push_back(
        {.where = one.line ? go_mod.path : modules_txt, .line = one.line, .shows = one.says});
  }
  return {std::move(finding)};
}

constexpr Cause kHidesVendor[] = {{"PRJ04"}};

}  // namespace

constexpr Check kVendorFaults = {
    .id = "PRJ03",
    .subject = Subject::project,
    .severity = FindingSeverity::error,
    .title = "vendor does not match go.mod",
    .why = "go build stops with \"inconsistent vendoring\".",
    .mend =
        "go mod vendor writes the folder anew. It deletes the folder first, so do not stop it "
        "half way.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesVendor,
    .run = find_vendor_faults,
};

}  // namespace gov
