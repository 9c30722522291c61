// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/environment/environment_checks.hpp"
#include "doctor/variable_trail.hpp"

// Variables that change every build when they are set for good.

namespace gov {
namespace {

std::vector<Finding> find_go111module(const Facts& facts) {
  const auto set = facts.go_settings.find("GO111MODULE");
  if (!set) return {};
  if (set->value == "off")
    return {finding_about(facts, "GO111MODULE", FindingSeverity::error, "GO111MODULE is off",
                          "go.mod and vendor are ignored, packages are searched in GOPATH, and no "
                          "toolchain is switched.")};
  if (set->value == "on" || set->value == "auto")
    return {finding_about(facts, "GO111MODULE", FindingSeverity::note,
                          concat("GO111MODULE is ", set->value, ", which has no use any more"),
                          "Modules are on by default since Go 1.16.")};
  return {finding_about(facts, "GO111MODULE", FindingSeverity::error,
                        concat("GO111MODULE is ", set->value, ", which is no valid value"),
                        "The go command stops with \"unknown environment setting\".")};
}

struct ArchitectureVariable {
  std::string_view name;
  std::string_view goarch;
};
/// What each of them is for (go help environment).
constexpr ArchitectureVariable kArchitectureVariables[] = {
    {"GOARM", "arm"},   {"GOARM64", "arm64"},   {"GOAMD64", "amd64"}, {"GO386", "386"},
    {"GOMIPS", "mips"}, {"GOMIPS64", "mips64"}, {"GOPPC64", "ppc64"}, {"GORISCV64", "riscv64"},
};

std::vector<Finding> find_cross_variables(const Facts& facts) {
  std::vector<Finding> findings;
  const Platform& native = facts.host.platforms.native;
  const auto os = facts.go_settings.find("GOOS");
  const auto arch = facts.go_settings.find("GOARCH");
  const auto add_foreign = [&](std::string_view name, const std::optional<GoSetting>& set,
                               const std::string& own) {
    if (!set || set->value == own) return;
    findings.push_back(finding_about(
        facts, name, FindingSeverity::warning,
        concat(name, " is ", set->value, ", and this machine is ", own),
        "Everything is built for the other machine: go run and go test fail with \"exec format "
        "error\", and go install puts programs into a folder that is not on PATH."));
  };
  add_foreign("GOOS", os, native.os);
  add_foreign("GOARCH", arch, native.arch);
  const std::string target = arch ? arch->value : native.arch;
  for (const ArchitectureVariable& variable : kArchitectureVariables) {
    const auto set = facts.go_settings.find(variable.name);
    // mipsle, mips64le and ppc64le share the variable of their big-endian namesake.
    if (!set || target == variable.goarch || target == concat(variable.goarch, "le")) continue;
    findings.push_back(
        finding_about(facts, variable.name, FindingSeverity::note,
                      concat(variable.name, " is set, and has no effect on ", target),
                      concat("It is read with GOARCH=", variable.goarch, " only.")));
  }
  return findings;
}

std::vector<Finding> find_compiler_faults(const Facts& facts) {
  if (!facts.choice.go) return {};
  const CCompiler& compiler = facts.choice.go->compiler;
  if (compiler.is_cgo_off || compiler.can_compile()) return {};
  if (compiler.lacks_developer_tools) return {};  // a check of macOS's
  if (compiler.set)
    return {finding_about(facts, "CC", FindingSeverity::warning,
                          concat("CC is ", compiler.command, ", and there is no such program"),
                          "Builds with cgo fail, because Go does not look for another compiler.")};
  const bool is_wanted = compiler.is_cgo_asked_for;
  return {{.severity = is_wanted ? FindingSeverity::error : FindingSeverity::note,
           .what = is_wanted ? "CGO_ENABLED is 1, and there is no C compiler"
                             : concat("there is no C compiler ", compiler.command, " on PATH"),
           .evidence = {{.where = "environment", .shows = "PATH"}},
           .command = "install gcc or clang, or export CGO_ENABLED=0"}};
}

}  // namespace

constexpr Check kGo111Module = {
    .id = "ENV04",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "GO111MODULE is set",
    .why =
        "With off, the go command ignores go.mod. With on or auto, the variable has no effect "
        "since Go 1.16.",
    .mend =
        "Take the variable away: go env -u GO111MODULE, and delete the line that sets it. "
        "--fix=ask deletes the line in a file of yours.",
    .repair = RepairClass::ask,
    .run = find_go111module,
};

constexpr Check kCrossVariables = {
    .id = "ENV06",
    .subject = Subject::environment,
    .severity = FindingSeverity::warning,
    .title = "variables for building for another machine are set for good",
    .why = "GOOS and GOARCH belong to one command, GOOS=linux go build, not to a start-up file.",
    .mend =
        "Delete the line that sets the variable, or run go env -u. --fix=ask deletes the line in "
        "a file of yours.",
    .repair = RepairClass::ask,
    .run = find_cross_variables,
};

constexpr Check kCompilerFaults = {
    .id = "ENV14",
    .subject = Subject::environment,
    .severity = FindingSeverity::error,
    .title = "there is no C compiler, or CC names a missing one",
    .why =
        "Packages with C code (cgo) cannot be built. Since Go 1.20 cgo is off by itself without a "
        "compiler, so such packages are left out or fail with \"build constraints exclude all Go "
        "files\"; net and os/user use their Go versions.",
    .mend =
        "Install gcc or clang, or unset CC. If no package needs C, export CGO_ENABLED=0 says so.",
    .repair = RepairClass::tell,
    .run = find_compiler_faults,
};

}  // namespace gov
