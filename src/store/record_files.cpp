// SPDX-License-Identifier: MIT
#include "store/record_files.hpp"

#include <unistd.h>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "store/staging.hpp"
#include "store/toolchains.hpp"

namespace gov {

void delete_records(const Layout& layout, const Version& version, const Platform& platform) {
  ::unlink(layout.record(version, platform).c_str());
  ::unlink(layout.manifest(version, platform).c_str());
}

void sweep_leftovers(const Layout& layout) {
  sweep_all_staging(layout);
  sweep_orphaned_records(layout);
}

void sweep_orphaned_records(const Layout& layout) {
  for (const std::string& name : list_directory(layout.records()).value_or({})) {
    const auto parsed = parse_toolchain_name(name.substr(0, name.rfind('.')));
    if (!parsed) continue;
    const std::string goroot = layout.toolchain(parsed->version, parsed->platform);
    if (status_of_link(goroot)) continue;
    const auto lock = FileLock::try_acquire(layout.lock(parsed->version, parsed->platform));
    // It may have been published before the lock was free.
    if (lock && lock->is_exclusive() && !status_of_link(goroot))
      delete_records(layout, parsed->version, parsed->platform);
  }
}

}  // namespace gov
