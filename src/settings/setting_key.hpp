// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

// The names of the settings in the file and in the environment, and where a value came from.

namespace gov {

enum class SettingKey {
  index_url,
  sources,
  stores,
  auto_install,
  toolchain_switching,
  hook,
  signature,
  checksum_database,
  durable,
  ca_bundle,
  index_max_age,
  offline,
  parallel_installs,
};

struct SettingName {
  SettingKey key;
  std::string_view name;      // in the settings file
  std::string_view variable;  // in the environment
  char separator;             // between the items in the variable; '\0' for a single value
};

inline constexpr std::array kSettingNames = {
    SettingName{SettingKey::index_url, "index_url", "GOV_INDEX_URL", '\0'},
    SettingName{SettingKey::sources, "sources", "GOV_SOURCES", ','},
    SettingName{SettingKey::stores, "stores", "GOV_STORES", ':'},
    SettingName{SettingKey::auto_install, "auto_install", "GOV_AUTO_INSTALL", '\0'},
    SettingName{SettingKey::toolchain_switching, "toolchain_switching", "GOV_TOOLCHAIN_SWITCHING",
                '\0'},
    SettingName{SettingKey::hook, "hook", "GOV_HOOK", '\0'},
    SettingName{SettingKey::signature, "signature", "GOV_SIGNATURE", '\0'},
    SettingName{SettingKey::checksum_database, "checksum_database", "GOV_CHECKSUM_DATABASE", '\0'},
    SettingName{SettingKey::durable, "durable", "GOV_DURABLE", '\0'},
    SettingName{SettingKey::ca_bundle, "ca_bundle", "GOV_CA_BUNDLE", '\0'},
    SettingName{SettingKey::index_max_age, "index_max_age", "GOV_INDEX_MAX_AGE", '\0'},
    SettingName{SettingKey::offline, "offline", "GOV_OFFLINE", '\0'},
    SettingName{SettingKey::parallel_installs, "parallel_installs", "GOV_PARALLEL_INSTALLS", '\0'},
};

[[nodiscard]] const SettingName& name_of(SettingKey key);
/// Finds a setting by its exact name in the settings file.
[[nodiscard]] std::optional<SettingName> find_setting(std::string_view name);
/// The name in the settings file of the setting that `typed` most likely means.
[[nodiscard]] std::optional<std::string> nearest_setting(std::string_view typed);

/// Where the value of a setting came from, for messages.
struct SettingOrigin {
  enum class Place { default_value, file, variable };
  Place place = Place::default_value;
  std::string name;  // "path:line:column" or the variable; empty for the default

  /// "default", "/home/u/.config/gov/config.yaml:3:10", "GOV_OFFLINE"; printable.
  [[nodiscard]] std::string to_string() const;
};

/// One origin per setting.
class SettingOrigins {
 public:
  [[nodiscard]] const SettingOrigin& of(SettingKey key) const;
  void set(SettingKey key, SettingOrigin origin);

 private:
  std::array<SettingOrigin, kSettingNames.size()> origins_;
};

}  // namespace gov
