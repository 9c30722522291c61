// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/project/project_checks.hpp"
#include "doctor/pin_command.hpp"
#include "golang/go_mod.hpp"
#include "golang/pin_file.hpp"
#include "golang/version_request.hpp"

namespace gov {
namespace {

/// The file that decides which Go the module needs.
const TextFile* module_file(const Facts& facts) {
  if (facts.go_settings.value("GO111MODULE") == "off") return nullptr;
  if (facts.project.go_work) return &*facts.project.go_work;
  return facts.project.go_mod ? &*facts.project.go_mod : nullptr;
}

std::string_view line_text(const TextFile& file, std::size_t number) {
  const auto lines = lines_of(file);
  return number >= 1 && number <= lines.size() ? trim(lines[number - 1]) : std::string_view();
}

/// The .go-version that decides, with the other version; files of other managers are theirs.
std::vector<RepairPlan> new_pin(const Facts& facts, const Decision& decision,
                                const VersionRequest& wanted) {
  for (const TextFile& file : facts.choice.go_version_files) {
    if (file.path != decision.file) continue;
    return {TextRepair{
        .file = file.path, .before = file.text, .after = with_request(file.text, wanted)}};
  }
  return {};
}

std::vector<Finding> find_old_pin(const Facts& facts) {
  const Decision* decision = facts.choice.decision();
  const TextFile* file = module_file(facts);
  if (decision == nullptr || file == nullptr || !decision->is_pinned() || !decision->toolchain)
    return {};
  const auto needed = requirement_of(scan_go_mod(file->text));
  if (!needed || decision->toolchain->version >= needed->version) return {};
  const std::string wanted = exact_text(needed->version);
  // Only the go line is a minimum that the go command insists on.
  const bool fails = facts.choice.go && facts.choice.go->prediction.refusal;
  Finding finding{
      .severity = fails ? FindingSeverity::error : FindingSeverity::warning,
      .what = concat("Go ", decision->toolchain->version.to_string(), " is pinned, and ",
                     file->path, " asks for ", wanted),
      .evidence = {},
      .consequence = fails ? "go build and go test stop, because the pinned Go is too old."
                           : "The go command becomes another Go than the pinned one.",
      .command = in_folder_of(facts, decision->file, concat("gov local ", wanted))};
  if (!decision->file.empty())
    finding.evidence.push_back(
        {.where = decision->file, .line = decision->line, .shows = decision->request->to_string()});
  finding.evidence.push_back({.where = file->path,
                              .line = needed->line,
                              .shows = std::string(line_text(*file, needed->line))});
  if (decision->rule == Rule::environment) {
    finding.command = "unset GOV_VERSION";
  } else if (const auto request = VersionRequest::parse(wanted)) {
    finding.plans = new_pin(facts, *decision, *request);
    if (!finding.plans.empty()) finding.repair = RepairClass::ask;
  }
  return {std::move(finding)};
}

}  // namespace

constexpr Check kOldPin = {
    .id = "PRJ01",
    .subject = Subject::project,
    .severity = FindingSeverity::error,
    .title = "the pinned Go is older than go.mod or go.work asks for",
    .why = "The go command refuses to load the module, or becomes another Go than the pinned one.",
    .mend =
        "Pin what go.mod asks for, with gov local VERSION, as --fix=ask does, or lower the go line "
        "of "
        "go.mod.",
    .repair = RepairClass::ask,
    .run = find_old_pin,
};

}  // namespace gov
