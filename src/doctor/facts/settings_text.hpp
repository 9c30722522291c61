// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The settings files of VS Code and its relatives: JSON with comments and commas at the end
// ("jsonc"). Read with the place of each member, so that one can be taken out and every other byte
// stays. Pure.

namespace gov {

/// A member of an object.
struct SettingsMember {
  std::string key{};
  std::string text{};  // of a string its content, of anything else what is written
  bool is_string = false;
  std::size_t line = 0;
  std::vector<SettingsMember> members{};  // of an object

  // Where it stands, in bytes.
  std::size_t begin = 0;                      // of the key
  std::size_t end = 0;                        // of the value
  std::optional<std::size_t> comma_before{};  // the comma between it and the member before it
  std::optional<std::size_t> comma_after{};
};

/// The members of the outermost object, in their order; absent for text that is no such object, or
/// is nested deeper than any settings file. The last of two alike counts in the editor.
[[nodiscard]] std::optional<std::vector<SettingsMember>> read_settings(std::string_view text);

/// The text without that member: with its line, where nothing else stands on it.
[[nodiscard]] std::string without_member(std::string_view text, const SettingsMember& member);

/// The last member of that key; null without one.
[[nodiscard]] const SettingsMember* find_member(const std::vector<SettingsMember>& members,
                                                std::string_view key);

}  // namespace gov
