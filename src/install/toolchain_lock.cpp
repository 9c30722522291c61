// SPDX-License-Identifier: MIT
#include "install/toolchain_lock.hpp"

#include "base/text.hpp"

namespace gov {

Result<FileLock> lock_toolchain(const InstallJob& job, const Version& version,
                                const Platform& platform) {
  constexpr std::chrono::minutes kPatience{30};
  FileLock::Patience patience;
  patience.timeout = kPatience;
  patience.is_cancelled = job.is_cancelled;
  patience.on_wait = [&](const std::string& holder) {
    const std::string who =
        holder.empty() ? std::string("another gov") : concat("process ", holder);
    job.reporter.status(
        concat("waiting for ", who, ", which is working on ", version.release_name()));
  };
  auto lock = FileLock::acquire(job.layout.lock(version, platform), job.clock, patience);
  if (lock && !lock->is_exclusive()) {
    job.reporter.warning(concat("the file system of ", in_quotes(job.layout.root()),
                                " has no locks; let only one gov at a time change that store"));
  }
  return lock;
}

}  // namespace gov
