// SPDX-License-Identifier: MIT
#include "doctor/facts/go_settings.hpp"

#include "resolve/go_variables.hpp"

namespace gov {
namespace {

std::vector<GoEnvLine> stored_lines(const TextFile& file) {
  std::vector<GoEnvLine> found;
  std::size_t number = 0;
  for (const std::string_view line : lines_of(file)) {
    ++number;
    const std::size_t equals = line.find('=');
    if (equals == std::string_view::npos || equals == 0) continue;
    if (line.front() < 'A' || line.front() > 'Z') continue;
    found.push_back({.name = std::string(line.substr(0, equals)),
                     .value = std::string(line.substr(equals + 1)),
                     .line = number});
  }
  return found;
}

}  // namespace

std::optional<GoSetting> GoSettingsFacts::find(std::string_view name) const {
  if (const auto value = environment.find_non_empty(name))
    return GoSetting{.name = std::string(name), .value = std::string(*value)};
  const GoEnvLine* last = nullptr;
  for (const GoEnvLine& line : stored) {
    if (line.name == name) last = &line;
  }
  if (last == nullptr || last->value.empty()) return std::nullopt;
  return GoSetting{.name = std::string(name), .value = last->value, .stored = *last};
}

std::string GoSettingsFacts::value(std::string_view name) const {
  auto setting = find(name);
  return setting ? std::move(setting->value) : std::string();
}

GoSettingsFacts gather_go_settings(const Surroundings& around, const Disk& disk,
                                   UnreadFiles& unread) {
  GoSettingsFacts facts{.environment = around.environment, .env_file = {}, .stored = {}};
  const auto named = around.environment.find_non_empty("GOENV");
  facts.env_file.is_off = named == "off";
  facts.env_file.is_named = named && !facts.env_file.is_off;
  const auto path = user_go_env_file(around.environment);
  if (!path) return facts;
  facts.env_file.path = *path;
  facts.env_file.file = disk.read_or_note(*path, unread);
  if (facts.env_file.file) facts.stored = stored_lines(*facts.env_file.file);
  return facts;
}

}  // namespace gov
