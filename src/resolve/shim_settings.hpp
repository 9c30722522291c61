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

// What the shim needs to know of the user's settings. It reads no YAML: gov compiles the settings
// file into ROOT/shim-settings, and the shim believes that as long as the settings file has the
// stamp that stands in it.

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

/// Absent when `path` cannot stand in the file: it holds control characters.
[[nodiscard]] std::optional<std::string> shim_settings_text(const SettingsSource& source,
                                                            const ShimSettings& settings);

/// The settings in such a text. Absent when it was compiled from anything but `source`, by another
/// release of gov, or is not whole.
[[nodiscard]] std::optional<ShimSettings> parse_shim_settings(std::string_view text,
                                                              const SettingsSource& source);

/// The settings in the store's file; absent when there is none that was compiled from `source`.
[[nodiscard]] std::optional<ShimSettings> read_shim_settings(const Layout& layout,
                                                             const SettingsSource& source);

/// Replaces that file. Nothing is written for a source that cannot stand in it. A link is replaced
/// and not written through; there is no flush, since what is lost is compiled again.
[[nodiscard]] Result<void> write_shim_settings(const Layout& layout, const SettingsSource& source,
                                               const ShimSettings& settings);

}  // namespace gov
