// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_stamp.hpp"
#include "base/result.hpp"
#include "resolve/run_environment.hpp"
#include "store/layout.hpp"

// The user's settings that the shim needs. The shim reads no YAML: gov compiles the settings file
// into ROOT/shim-settings, which the shim uses as long as the settings file has the stamp recorded
// there.

namespace gov {

struct ShimSettings {
  SwitchingPolicy switching = SwitchingPolicy::store;
  std::vector<std::string> stores;  // roots; absolute, without control characters
};

/// The settings file that was compiled.
struct SettingsSource {
  std::string path;
  FileStamp stamp;
};

/// Absent if the source's path contains control characters, which the file cannot represent.
[[nodiscard]] std::optional<std::string> shim_settings_text(const SettingsSource& source,
                                                            const ShimSettings& settings);

/// Parses such a text. Absent if it was compiled from anything but `source` or by another release
/// of gov, or is truncated.
[[nodiscard]] std::optional<ShimSettings> parse_shim_settings(std::string_view text,
                                                              const SettingsSource& source);

/// The settings in the store's file; absent unless that was compiled from `source`.
[[nodiscard]] std::optional<ShimSettings> read_shim_settings(const Layout& layout,
                                                             const SettingsSource& source);

/// Replaces that file. Writes nothing for a source that the file cannot represent. A symlink is
/// replaced, not followed; there is no flush, since a lost file is compiled again.
[[nodiscard]] Result<void> write_shim_settings(const Layout& layout, const SettingsSource& source,
                                               const ShimSettings& settings);

}  // namespace gov
