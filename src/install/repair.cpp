// SPDX-License-Identifier: MIT
#include "install/repair.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <optional>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "install/acquisition.hpp"
#include "install/program_checks.hpp"
#include "install/toolchain_lock.hpp"
#include "install/tree_checks.hpp"
#include "install/tree_comparison.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestManifest = std::size_t{64} << 20U;

class Repair {
 public:
  Repair(const InstallJob& job, const Toolchain& toolchain,
         const std::function<Result<InstallPlan>()>& plan)
      : job_(job), toolchain_(toolchain), plan_(plan) {}

  Result<RepairReport> run();

 private:
  Result<std::vector<ManifestEntry>> manifest();
  Result<const Acquired*> archive();
  Result<void> make_way(const std::string& path);
  Result<void> restore(const ManifestEntry& entry);
  Result<void> set_mode(const ManifestEntry& entry);

  const InstallJob& job_;
  const Toolchain& toolchain_;
  const std::function<Result<InstallPlan>()>& plan_;
  std::optional<Acquired> acquired_;
};

/// The archive's tree, unpacked beside the store: fetched at the first call.
Result<const Acquired*> Repair::archive() {
  if (!acquired_) {
    GOV_TRY_ASSIGN(const InstallPlan plan, plan_());
    ProgressTask progress =
        job_.reporter.progress().begin(plan.version.release_name(), plan.artifact.size);
    GOV_TRY_ASSIGN(Acquired acquired, acquire(job_, plan, progress));
    GOV_TRY(check_tree(acquired.staging.path(), plan.version));
    progress.finish("");
    acquired_.emplace(std::move(acquired));
  }
  return &*acquired_;
}

/// What the install noted; where that is lost or damaged, what the archive says.
Result<std::vector<ManifestEntry>> Repair::manifest() {
  const std::string file = job_.layout.manifest(toolchain_.version, toolchain_.platform);
  auto text = read_if_present(file, kLargestManifest);
  if (text && *text) {
    auto entries = parse_manifest(**text);
    if (entries) return entries;
    job_.reporter.warning(concat(entries.error().what, ": ", entries.error().because.front()));
  }
  GOV_TRY_ASSIGN(const Acquired* acquired, archive());
  GOV_TRY(write_file_atomically(file, acquired->archive.manifest, 0644));
  return parse_manifest(acquired->archive.manifest);
}

/// Makes the directories above a file what they were. One that is a link now would lead out of the
/// store, so the link goes; what it leads to is not touched.
Result<void> Repair::make_way(const std::string& path) {
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string directory = concat(toolchain_.goroot, "/", path.substr(0, slash));
    const auto status = status_of_link(directory);
    if (status && S_ISDIR(status->st_mode)) continue;
    if (status) GOV_TRY(discard_tree(job_.layout, directory));
    GOV_TRY(make_directories(directory));
  }
  return {};
}

Result<void> Repair::restore(const ManifestEntry& entry) {
  GOV_TRY_ASSIGN(const Acquired* acquired, archive());
  const std::string sound = concat(acquired->staging.path(), "/", entry.path);
  const std::string damaged = concat(toolchain_.goroot, "/", entry.path);
  GOV_TRY(make_way(entry.path));
  // A directory in its place is nothing that the archive put there, and cannot be renamed over.
  const auto status = status_of_link(damaged);
  if (status && S_ISDIR(status->st_mode)) GOV_TRY(discard_tree(job_.layout, damaged));
  if (::rename(sound.c_str(), damaged.c_str()) == 0) return {};
  return system_error(concat("cannot restore ", quoted(damaged)), errno);
}

Result<void> Repair::set_mode(const ManifestEntry& entry) {
  const std::string path = concat(toolchain_.goroot, "/", entry.path);
  if (::chmod(path.c_str(), static_cast<mode_t>(mode_of(entry))) == 0) return {};
  return system_error(concat("cannot set the mode of ", quoted(path)), errno);
}

Result<RepairReport> Repair::run() {
  GOV_TRY_ASSIGN(const std::vector<ManifestEntry> entries, manifest());
  GOV_TRY_ASSIGN(TreeComparison comparison,
                 compare_tree(toolchain_.goroot, entries, job_.is_cancelled));
  RepairReport report;
  report.files = entries.size();
  for (const ManifestEntry& entry : comparison.damaged) {
    GOV_TRY(restore(entry));
    report.restored.push_back(entry.path);
  }
  for (const ManifestEntry& entry : comparison.wrong_modes) {
    GOV_TRY(set_mode(entry));
    report.modes_set.push_back(entry.path);
  }
  report.additions = std::move(comparison.additions);
  if (job_.quarantine.exists()) {
    GOV_TRY_ASSIGN(report.attributes, lift_quarantine(toolchain_.goroot, job_.quarantine));
  }
  if (!report.was_sound() && job_.durability == Durability::flushed)
    GOV_TRY(flush_file_system(toolchain_.goroot));
  return report;
}

}  // namespace

Result<RepairReport> repair_toolchain(const InstallJob& job, const Toolchain& toolchain,
                                      const std::function<Result<InstallPlan>()>& plan) {
  GOV_TRY(prepare_store(job.layout));
  auto report = [&]() -> Result<RepairReport> {
    GOV_TRY_ASSIGN(const FileLock lock, lock_toolchain(job, toolchain.version, toolchain.platform));
    if (!is_directory(toolchain.goroot)) {
      return fail(ErrorKind::not_installed, "it was removed in the meantime")
          .with_hint(concat("gov install ", toolchain.version.to_string()));
    }
    return Repair(job, toolchain, plan).run();
  }();
  if (!report) {
    return std::move(report).error().within(
        concat("cannot repair ", toolchain.version.release_name()));
  }
  GOV_TRY(refresh_shims(job.layout, job.programs, job.host.platforms, job.clock));
  return report;
}

}  // namespace gov
