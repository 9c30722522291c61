// SPDX-License-Identifier: MIT
#include "store/clearing_up.hpp"

#include <utility>

#include "base/file.hpp"
#include "store/record_files.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {

Result<void> clear_up(const Layout& layout, const ProgramFiles& programs, const HostPlatforms& host,
                      const Clock& clock) {
  if (!is_directory(layout.versions())) return {};
  GOV_TRY(prepare_store(layout));
  // The links first: a link to a version that is gone misleads the go command, trash only takes
  // room.
  auto refreshed = refresh_shims(layout, programs, host, clock);
  sweep_leftovers(layout);
  GOV_TRY(std::move(refreshed));
  return {};
}

}  // namespace gov
