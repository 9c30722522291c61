// SPDX-License-Identifier: MIT
#include "settings/setting_key.hpp"

#include <iterator>
#include <utility>
#include <vector>

#include "base/suggest.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t index_of(SettingKey key) { return static_cast<std::size_t>(key); }

constexpr bool is_in_order_of_keys() {
  for (std::size_t i = 0; i < kSettingNames.size(); ++i) {
    if (index_of(kSettingNames[i].key) != i) return false;
  }
  return true;
}
static_assert(is_in_order_of_keys());

}  // namespace

const SettingName& name_of(SettingKey key) { return kSettingNames[index_of(key)]; }

std::optional<SettingName> find_setting(std::string_view name) {
  for (const SettingName& candidate : kSettingNames) {
    if (candidate.name == name) return candidate;
  }
  return std::nullopt;
}

std::optional<std::string> nearest_setting(std::string_view typed) {
  std::vector<std::string> names;
  names.reserve(std::size(kSettingNames));
  for (const SettingName& candidate : kSettingNames) names.emplace_back(candidate.name);
  return nearest_name(typed, names);
}

std::string SettingOrigin::to_string() const {
  constexpr std::size_t kLongestPath = 4096;
  return place == Place::default_value ? "default" : printable(name, kLongestPath);
}

const SettingOrigin& SettingOrigins::of(SettingKey key) const { return origins_[index_of(key)]; }

void SettingOrigins::set(SettingKey key, SettingOrigin origin) {
  origins_[index_of(key)] = std::move(origin);
}

}  // namespace gov
