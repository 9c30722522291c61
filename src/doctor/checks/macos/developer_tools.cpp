// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/macos/macos_checks.hpp"

namespace gov {
namespace {

Evidence place_of(const DeveloperTools& tools) {
  if (tools.chosen_by.empty()) return {.where = tools.directory.path};
  if (tools.chosen_by == "DEVELOPER_DIR")
    return {.where = "environment", .shows = concat("DEVELOPER_DIR=", tools.directory.path)};
  return {.where = tools.chosen_by, .shows = tools.directory.path};
}

std::vector<Finding> find_developer_tools(const Facts& facts) {
  if (!facts.macos) return {};
  const DeveloperTools& tools = facts.macos->tools;
  Finding finding{.severity = FindingSeverity::warning, .what = {}};
  if (tools.directory.path.empty()) {
    finding.what = "neither the Command Line Tools nor Xcode is installed";
    finding.evidence = {{.where = "/Library/Developer/CommandLineTools", .shows = "missing"}};
    finding.command = "xcode-select --install";
    return {std::move(finding)};
  }
  finding.evidence = {place_of(tools)};
  if (!tools.directory.is_directory()) {
    finding.what =
        concat("the developer tools are missing where ",
               tools.chosen_by == "DEVELOPER_DIR" ? "DEVELOPER_DIR" : "xcode-select", " points");
    finding.command = tools.chosen_by == "DEVELOPER_DIR"
                          ? "unset DEVELOPER_DIR"
                          : "sudo xcode-select --reset, or: xcode-select --install";
    return {std::move(finding)};
  }
  if (!tools.has_clang) {
    finding.what = concat("there is no clang in ", tools.directory.path);
    finding.command = tools.is_xcode ? "xcode-select --install"
                                     : "sudo rm -rf /Library/Developer/CommandLineTools, then: "
                                       "xcode-select --install";
    return {std::move(finding)};
  }
  if (tools.is_licence_agreed) return {};
  finding.what = "nobody has agreed to the licence of Xcode";
  finding.consequence = "clang and git stop with \"You have not agreed to the Xcode license\".";
  finding.command = "sudo xcodebuild -license accept";
  return {std::move(finding)};
}

}  // namespace

constexpr Check kDeveloperTools = {
    .id = "MAC07",
    .subject = Subject::macos,
    .severity = FindingSeverity::warning,
    .title = "the Command Line Tools are missing, or Xcode's licence is not agreed to",
    .why =
        "Without clang there is no cgo: packages with C code do not build, and go test -race does "
        "not work. git, which fetches private modules, is one of the tools as well.",
    .mend =
        "xcode-select --install installs the Command Line Tools. Xcode is not needed. An update of "
        "macOS may remove them.",
    .repair = RepairClass::tell,
    .run = find_developer_tools,
};

}  // namespace gov
