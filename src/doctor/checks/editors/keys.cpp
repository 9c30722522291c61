// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "doctor/checks/editors/editor_checks.hpp"
#include "doctor/setting_removal.hpp"

namespace gov {
namespace {

/// Settings that web pages still recommend. Source: extension/package.json and CHANGELOG.md of
/// golang/vscode-go.
struct OldKey {
  std::string_view key;
  std::string_view why;
};
constexpr OldKey kOldKeys[] = {
    {"go.goplsArgs", "does not exist; the setting is go.languageServerFlags"},
    {"go.buildOnSave", "is deprecated; gopls reports errors as you type"},
    {"go.logging.level", "is deprecated and has no effect"},
    {"go.docsTool", "has no effect: gopls shows the documentation"},
    {"go.autocompleteUnimportedPackages", "has no effect: gopls completes them"},
    {"go.useCodeSnippetsOnFunctionSuggest", "has no effect; see ui.completion.usePlaceholders"},
    {"go.useCodeSnippetsOnFunctionSuggestWithoutType", "has no effect"},
    {"go.gocodeAutoBuild", "has no effect: gocode is not used any more"},
    {"go.gocodePackageLookupMode", "has no effect: gocode is not used any more"},
    {"go.gocodeFlags", "has no effect: gocode is not used any more"},
    {"go.languageServerExperimentalFeatures", "has no effect"},
    {"go.useGoProxyToCheckForToolUpdates", "is deprecated; see go.toolsManagement.checkForUpdates"},
};

std::vector<Finding> find_editor_keys(const Facts& facts) {
  std::vector<Finding> findings;
  for (const EditorSettings& one : facts.editors.settings) {
    if (!one.members) {
      findings.push_back({.severity = FindingSeverity::note,
                          .what = concat(one.editor, " cannot read its settings"),
                          .evidence = {{.where = one.file.path, .shows = "not JSON"}},
                          .consequence = "The editor shows an error and passes over what follows.",
                          .command = concat("correct ", one.file.path)});
      continue;
    }
    for (const OldKey& old : kOldKeys) {
      const SettingsMember* member = find_member(*one.members, old.key);
      if (member == nullptr) continue;
      findings.push_back(finding_about(one, *member, FindingSeverity::note,
                                       concat(one.editor, ": ", old.key, " ", old.why)));
    }
    const SettingsMember* server = find_member(*one.members, "go.useLanguageServer");
    if (server != nullptr && server->text == "false")
      findings.push_back(finding_about(one, *server, FindingSeverity::warning,
                                       concat(one.editor, ": go.useLanguageServer is false"),
                                       "Without gopls there is no completion, navigation or "
                                       "renaming: nothing else does that any more."));
  }
  return findings;
}

}  // namespace

constexpr Check kEditorKeys = {
    .id = "IDE04",
    .subject = Subject::editors,
    .severity = FindingSeverity::warning,
    .title = "settings of the extension for Go that have no effect, or switch gopls off",
    .why =
        "Settings that do not exist are passed over without a word, so what they were meant to do "
        "does not happen.",
    .mend = "Remove them. --fix=ask does, and leaves the rest of the file as it is.",
    .repair = RepairClass::ask,
    .run = find_editor_keys,
};

}  // namespace gov
