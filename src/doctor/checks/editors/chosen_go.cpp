// SPDX-License-Identifier: MIT
#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"
#include "doctor/setting_removal.hpp"

namespace gov {
namespace {

std::vector<Finding> find_editor_goroot(const Facts& facts) {
  std::vector<Finding> findings;
  for (const EditorSettings& one : facts.editors.settings) {
    if (!one.members) continue;
    const SettingsMember* member = find_member(*one.members, "go.goroot");
    if (member == nullptr || !member->is_string || member->text.empty()) continue;
    const bool is_missing = !one.goroot.exists();
    findings.push_back(finding_about(one, *member, FindingSeverity::warning,
                                     concat(one.editor, " is set to the Go in ", member->text,
                                            is_missing ? ", which does not exist" : ""),
                                     is_missing ? "The extension for Go finds no Go there." : ""));
  }
  return findings;
}

/// Why a value of go.alternateTools.go does harm; "" for a program that chooses by directory.
std::string fault_of(const EditorSettings& settings) {
  const PathStatus& go = settings.go;
  const std::string_view name = base_name(go.path);
  if (settings.is_go_shim) return "";
  if (!is_absolute_path(go.path)) return "is not an absolute path";
  if (!go.exists() && go.path.find(' ') != std::string::npos)
    return "has words after the program, and is taken for one name";
  if (!go.exists()) return "does not exist";
  if (name != "go" && !name.starts_with("go1.")) return concat("is ", name, ", and not a go");
  // Another manager's shim chooses by directory as well.
  if (go.path.find("/shims/") != std::string::npos) return "";
  return "is one version, whatever the project asks for";
}

std::vector<Finding> find_editor_go(const Facts& facts) {
  std::vector<Finding> findings;
  for (const EditorSettings& one : facts.editors.settings) {
    if (!one.members) continue;
    const SettingsMember* tools = find_member(*one.members, "go.alternateTools");
    const SettingsMember* go = tools == nullptr ? nullptr : find_member(tools->members, "go");
    if (go == nullptr || !go->is_string || go->text.empty()) continue;
    const std::string fault = fault_of(one);
    if (fault.empty()) continue;
    Finding finding = finding_about(
        one, *go, FindingSeverity::warning,
        concat(one.editor, ": go.alternateTools names ", go->text, ", which ", fault));
    finding.evidence.front().shows = concat("\"go.alternateTools\": {\"go\": \"", go->text, "\"}");
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace

constexpr Check kEditorGoroot = {
    .id = "IDE01",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "the editor is set to one Go with go.goroot",
    .why =
        "The extension hands the folder to every tool as GOROOT, so one version is used for the "
        "whole window, a go from PATH works with the library of another release, and \"Go: Choose "
        "Go Environment\" is switched off.",
    .mend =
        "Remove go.goroot: the extension finds gov's shim on PATH, and the shim chooses by "
        "directory. --fix=ask removes the setting and leaves the rest of the file as it is.",
    .repair = RepairClass::ask,
    .run = find_editor_goroot,
};

constexpr Check kEditorGo = {
    .id = "IDE02",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "the editor is set to a go that is missing, is no go, or is always the same version",
    .why =
        "The extension starts that file and puts its folder first on PATH of every terminal. A "
        "command with arguments is taken for the name of one file.",
    .mend =
        "Remove the setting, or name the go in gov's folder of shims. --fix=ask removes it and "
        "leaves the rest of the file as it is.",
    .repair = RepairClass::ask,
    .run = find_editor_go,
};

}  // namespace gov
