// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "doctor/facts/editor_facts.hpp"
#include "doctor/finding.hpp"

namespace gov {

/// Evidence for a member of a settings file: `key: value`, with file and line.
[[nodiscard]] Evidence evidence_of(const EditorSettings& settings, const SettingsMember& member);

/// A finding about the member, to be repaired by taking it out of the file.
[[nodiscard]] Finding finding_about(const EditorSettings& settings, const SettingsMember& member,
                                    FindingSeverity severity, std::string what,
                                    std::string consequence = {});

}  // namespace gov
