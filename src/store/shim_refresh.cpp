// SPDX-License-Identifier: MIT
#include "store/shim_refresh.hpp"

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file_lock.hpp"
#include "base/text.hpp"

namespace gov {

Result<Links> refresh_shims(const Layout& layout, const ProgramFiles& programs,
                            const HostPlatforms& host, const Clock& clock) {
  GOV_TRY(make_directories(layout.locks(), 0700));
  FileLock::Patience patience;
  patience.timeout = std::chrono::seconds(30);
  GOV_TRY_ASSIGN(const FileLock lock,
                 FileLock::acquire(concat(layout.locks(), "/shims"), clock, patience));
  GOV_TRY_ASSIGN(std::vector<Toolchain> toolchains, list_toolchains({{layout.versions()}}));
  // The go command takes the name go1.22.5 for a Go that works.
  std::erase_if(toolchains, [](const Toolchain& one) { return visible_damage(one).has_value(); });
  const Writers writers = lock.is_exclusive() ? Writers::one : Writers::several;
  GOV_TRY_ASSIGN(const Links links, update_shims(layout, programs, toolchains, host, writers));
  GOV_TRY(checkpoint("shims-refreshed"));
  return links;
}

}  // namespace gov
