// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
#include "doctor/go_flags.hpp"
#include "doctor/variable_trail.hpp"
#include "doctor/vendor_consistency.hpp"

namespace gov {
namespace {

/// -mod=vendor where the module here needs others and has no folder vendor.
bool lacks_vendor(const Facts& facts) {
  const ProjectFacts& project = facts.project;
  return project.go_mod && !project.go_work && !project.has_vendor &&
         requires_modules(project.go_mod->text);
}

std::vector<Finding> find_goflags(const Facts& facts) {
  const auto set = facts.go_settings.find("GOFLAGS");
  if (!set) return {};
  const auto about = [&](FindingSeverity severity, std::string_view what, std::string consequence) {
    return finding_about(facts, "GOFLAGS", severity, concat("GOFLAGS ", what),
                         std::move(consequence));
  };
  if (const auto fault = fault_of_go_flags(set->value, facts.go_line()))
    return {about(FindingSeverity::error, fault->what, fault->stops)};
  const std::string mode = mod_of_go_flags(set->value, facts.go_line());
  if (mode == "vendor" && lacks_vendor(facts))
    return {about(FindingSeverity::error, "holds -mod=vendor, and the module here has no vendor",
                  "go build and go test stop with \"inconsistent vendoring\".")};
  if (mode == "mod" && facts.project.go_work)
    return {about(FindingSeverity::error, "holds -mod=mod, and a go.work is in force here",
                  "The go command stops: -mod may only be readonly or vendor in a workspace.")};
  if (mode == "mod")
    return {about(FindingSeverity::warning, "holds -mod=mod",
                  "Every build may change go.mod and go.sum, and vendor is ignored.")};
  if (mode == "vendor" || mode == "readonly")
    return {about(FindingSeverity::warning, concat("holds -mod=", mode),
                  "Every project is built in this mode, also where vendor is missing or stale.")};
  return {};
}

}  // namespace

constexpr Check kGoflags = {
    .id = "ENV05",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GOFLAGS makes go commands fail, or changes every build",
    .why = "The flags are added to every go command, in every project.",
    .mend =
        "Take the flag out of GOFLAGS, and give it to the commands that need it. A flag with "
        "blanks in its value is quoted as a whole: '-ldflags=-s -w'. --fix=ask deletes the line "
        "that sets GOFLAGS.",
    .repair = RepairClass::ask,
    .run = find_goflags,
};

}  // namespace gov
