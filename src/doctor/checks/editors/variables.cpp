// SPDX-License-Identifier: MIT
#include <algorithm>

#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"
#include "doctor/setting_removal.hpp"

namespace gov {
namespace {

/// Variables that choose a Go or its folders. GOOS, GOFLAGS and their like are a project's affair.
constexpr std::string_view kChoosing[] = {"GOROOT", "PATH",        "GOPATH",
                                          "GOBIN",  "GOV_VERSION", "GO111MODULE"};

/// Where an editor keeps variables.
struct VariableSetting {
  std::string_view key;
  std::string_view reaches;
};
constexpr VariableSetting kSettings[] = {
    {"go.toolsEnvVars", "every tool that the extension starts"},
    {"terminal.integrated.env.osx", "terminals in the editor, and not its tools"},
    {"terminal.integrated.env.linux", "terminals in the editor, and not its tools"},
};

/// PATH with what was there before is an addition, which does no harm unless it comes in front.
bool is_harmless(const SettingsMember& variable) {
  return variable.text.empty() || variable.text == "null" ||
         (variable.key == "PATH" && variable.text.starts_with("${env:PATH}"));
}

void add_variables(std::vector<Finding>& findings, const EditorSettings& one) {
  for (const VariableSetting& setting : kSettings) {
    const SettingsMember* object = find_member(*one.members, setting.key);
    if (object == nullptr) continue;
    for (const SettingsMember& variable : object->members) {
      const bool is_choosing = std::find(std::begin(kChoosing), std::end(kChoosing),
                                         variable.key) != std::end(kChoosing);
      if (!is_choosing || is_harmless(variable)) continue;
      Finding finding = finding_about(
          one, variable, FindingSeverity::warning,
          concat(one.editor, ": ", setting.key, " sets ", variable.key, " to ", variable.text),
          concat("The value reaches ", setting.reaches, "."));
      findings.push_back(std::move(finding));
    }
  }
}

void add_gopath(std::vector<Finding>& findings, const EditorSettings& one) {
  const SettingsMember* member = find_member(*one.members, "go.gopath");
  if (member == nullptr || !member->is_string || member->text.empty()) return;
  findings.push_back(finding_about(
      one, *member, FindingSeverity::warning,
      concat(one.editor, " is set to the GOPATH ", member->text),
      "The editor installs tools and keeps modules elsewhere than go does in a terminal."));
}

std::vector<Finding> find_editor_variables(const Facts& facts) {
  std::vector<Finding> findings;
  for (const EditorSettings& one : facts.editors.settings) {
    if (!one.members) continue;
    add_variables(findings, one);
    add_gopath(findings, one);
  }
  return findings;
}

}  // namespace

constexpr Check kEditorVariables = {
    .id = "IDE03",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "the editor sets GOROOT, PATH, GOPATH or GOBIN for its tools or terminals",
    .why =
        "The editor then works with another Go, or with other folders, than a terminal does. "
        "terminal.integrated.env reaches terminals only, so gopls and the debugger still see the "
        "old value.",
    .mend =
        "Remove the variable. PATH belongs into the start-up file of the login shell, which "
        "editors read. --fix=ask removes it and leaves the rest of the file as it is.",
    .repair = RepairClass::ask,
    .run = find_editor_variables,
};

}  // namespace gov
