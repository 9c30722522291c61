// SPDX-License-Identifier: MIT
#include "doctor/setting_removal.hpp"

#include "base/shell_word.hpp"
#include "base/text.hpp"

namespace gov {

Evidence evidence_of(const EditorSettings& settings, const SettingsMember& member) {
  return {.where = settings.file.path,
          .line = member.line,
          .shows = concat("\"", member.key, "\": ",
                          member.is_string ? concat("\"", member.text, "\"") : member.text)};
}

Finding finding_about(const EditorSettings& settings, const SettingsMember& member,
                      FindingSeverity severity, std::string what, std::string consequence) {
  return {.severity = severity,
          .what = std::move(what),
          .evidence = {evidence_of(settings, member)},
          .consequence = std::move(consequence),
          .command = concat("remove \"", member.key, "\" from ", shell_path(settings.file.path),
                            ", line ", std::to_string(member.line)),
          .repair = RepairClass::ask,
          .plans = {TextRepair{.file = settings.file.path,
                               .before = settings.file.text,
                               .after = without_member(settings.file.text, member)}}};
}

}  // namespace gov
