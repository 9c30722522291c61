// SPDX-License-Identifier: MIT
#include "commands/shim_settings.hpp"

#include "base/file.hpp"
#include "commands/switching_policy.hpp"
#include "resolve/shim_settings.hpp"
#include "settings/settings_sources.hpp"
#include "store/settings_path.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

/// Reads the file without the variables, which the shims read themselves.
std::optional<ShimSettings> settings_in(const std::string& path) {
  Environment environment;
  environment.set("GOV_CONFIG", path);
  const auto loaded = load_settings(environment);
  if (!loaded) return std::nullopt;
  return ShimSettings{switching_policy(loaded->settings), loaded->settings.stores};
}

}  // namespace

void compile_settings_for_shims(const Environment& environment, const Layout& layout,
                                const Clock& clock) {
  const auto file = settings_path(environment);
  if (!file || !*file || !check_store_owner(layout)) return;
  const std::string& path = (*file)->path;
  const auto status = status_of(path);
  if (!status || read_shim_settings(layout, {path, stamp_of(*status)})) return;
  const auto stamp = settled_stamp(path, clock);
  if (!stamp) return;
  const auto settings = settings_in(path);
  const auto after = status_of(path);
  if (!settings || !after || stamp_of(*after) != *stamp) return;
  // Only an optimization: ignore write errors.
  (void)write_shim_settings(layout, {path, *stamp}, *settings);
}

}  // namespace gov
