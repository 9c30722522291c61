// SPDX-License-Identifier: MIT
#include "settings.hpp"

#include "base/file.hpp"
#include "resolve/shim_settings.hpp"
#include "store/extra_stores.hpp"
#include "store/settings_path.hpp"

namespace gov {
namespace {

/// On its own, because what it keeps on the stack would otherwise lie under every call (see
/// README.md).
[[gnu::noinline]] std::optional<SettingsInForce> compiled_settings(const Layout& layout,
                                                                   const SettingsSource& source) {
  const auto settings = read_shim_settings(layout, source);
  if (!settings) return std::nullopt;
  std::vector<std::string> problems;
  Stores stores = stores_to_search(layout, settings->stores, problems);
  if (!problems.empty()) return std::nullopt;
  return SettingsInForce{settings->switching, std::move(stores)};
}

}  // namespace

std::optional<SettingsInForce> settings_in_force(const Environment& environment,
                                                 const Layout& layout) {
  if (environment.find_non_empty("GOV_STORES")) return std::nullopt;
  if (environment.find_non_empty("GOV_TOOLCHAIN_SWITCHING")) return std::nullopt;
  const auto file = settings_path(environment);
  if (!file) return std::nullopt;
  const auto status = *file ? status_of((*file)->path) : std::nullopt;
  if (status) return compiled_settings(layout, {(*file)->path, stamp_of(*status)});
  // gov says that the file which GOV_CONFIG names is missing.
  if (*file && (*file)->is_named_by_user) return std::nullopt;
  return SettingsInForce{SwitchingPolicy::store, {{layout.versions()}}};
}

}  // namespace gov
