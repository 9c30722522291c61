// SPDX-License-Identifier: MIT
#include "install/repair.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "install/acquisition.hpp"
#include "install/file_modes.hpp"
#include "install/toolchain_lock.hpp"
#include "install/tree_checks.hpp"
#include "install/tree_comparison.hpp"
#include "records/toolchain_record.hpp"
#include "store/clearing_up.hpp"
#include "store/staging.hpp"
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
  Result<const Acquired*> archive();
  Result<void> read_list();
  Result<void> take_list_of_archive();
  [[nodiscard]] std::optional<std::string> fault_of_list() const;
  Result<TreeComparison> compare();
  Result<void> make_way(const std::string& path);
  Result<void> restore(const ManifestEntry& entry);

  const InstallJob& job_;
  const Toolchain& toolchain_;
  const std::function<Result<InstallPlan>()>& plan_;
  std::optional<Acquired> acquired_;
  std::string list_;  // of the files, as text
  std::vector<ManifestEntry> entries_;
  RepairReport report_;
};

/// The archive's tree, unpacked beside the store: fetched at the first call.
Result<const Acquired*> Repair::archive() {
  if (!acquired_) {
    GOV_TRY_ASSIGN(const InstallPlan plan, plan_());
    ProgressTask progress =
        job_.reporter.progress().begin(plan.version.release_name(), plan.archive->artifact.size);
    GOV_TRY_ASSIGN(Acquired acquired, acquire(job_, plan, progress));
    GOV_TRY(check_tree(acquired.staging.path(), plan.version));
    progress.finish("");
    acquired_.emplace(std::move(acquired));
    GOV_TRY(checkpoint("archive-at-hand"));
  }
  return &*acquired_;
}

/// A list that was cut off at the end of a line is well-formed; only its length shows it.
std::optional<std::string> Repair::fault_of_list() const {
  // A record that cannot be read does not invalidate the list.
  const auto record = read_record(job_.layout.record(toolchain_.version, toolchain_.platform))
                          .value_or(std::nullopt);
  if (record && record->files != entries_.size()) {
    return concat("it has ", std::to_string(entries_.size()), " entries, and ",
                  std::to_string(record->files), " files were installed");
  }
  return entries_.empty() ? std::optional<std::string>("it is empty") : std::nullopt;
}

/// The list that the install wrote; if that is missing or damaged, the list of the archive.
Result<void> Repair::read_list() {
  const std::string file = job_.layout.manifest(toolchain_.version, toolchain_.platform);
  const auto status = status_of_link(file);
  if (status && !S_ISREG(status->st_mode)) return take_list_of_archive();
  auto text = read_if_present(file, kLargestManifest);
  if (!text || !*text) return take_list_of_archive();
  list_ = std::move(**text);
  auto entries = parse_manifest(list_);
  if (entries) entries_ = std::move(*entries);
  const auto fault = entries ? fault_of_list() : entries.error().because.front();
  if (!fault) return {};
  job_.reporter.warning(concat("the list of the files of this install is damaged: ", *fault));
  return take_list_of_archive();
}

Result<void> Repair::take_list_of_archive() {
  GOV_TRY_ASSIGN(const Acquired* acquired, archive());
  const std::string file = job_.layout.manifest(toolchain_.version, toolchain_.platform);
  // Anything but a plain file does not belong to gov; a symlink would lead elsewhere.
  if (status_of_link(file)) GOV_TRY(discard_tree(job_.layout, file));
  GOV_TRY(write_file_atomically(file, acquired->archive.manifest, 0644));
  GOV_TRY(checkpoint("list-restored"));
  list_ = acquired->archive.manifest;
  GOV_TRY_ASSIGN(entries_, parse_manifest(list_));
  return {};
}

/// Sets modes first, because files without read permission cannot be compared.
Result<TreeComparison> Repair::compare() {
  GOV_TRY_ASSIGN(const auto modes_set, set_installed_modes(toolchain_.goroot, entries_));
  report_.modes_set.insert(report_.modes_set.end(), modes_set.begin(), modes_set.end());
  return compare_tree(toolchain_.goroot, entries_, job_.is_cancelled);
}

/// Restores the directories above a file. A symlink in their place could lead out of the store, so
/// it is removed; its target is not touched.
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
  if (::rename(sound.c_str(), damaged.c_str()) == 0) return checkpoint("file-restored");
  return system_error(concat("cannot restore ", in_quotes(damaged)), errno);
}

Result<RepairReport> Repair::run() {
  GOV_TRY(read_list());
  GOV_TRY_ASSIGN(TreeComparison comparison, compare());
  if (!comparison.damaged.empty()) {
    GOV_TRY_ASSIGN(const Acquired* acquired, archive());
    // The list may be wrong instead of the tree.
    if (acquired->archive.manifest != list_) {
      job_.reporter.warning("the list of the files of this install is not that of the archive");
      GOV_TRY(take_list_of_archive());
      GOV_TRY_ASSIGN(comparison, compare());
    }
  }
  for (const ManifestEntry& entry : comparison.damaged) {
    GOV_TRY(restore(entry));
    report_.restored.push_back(entry.path);
  }
  report_.files = entries_.size();
  report_.additions = std::move(comparison.additions);
  std::sort(report_.additions.begin(), report_.additions.end());
  if (job_.quarantine.exists()) {
    const auto is_proven = [&](const std::string& path) {
      return !std::binary_search(report_.additions.begin(), report_.additions.end(), path);
    };
    GOV_TRY_ASSIGN(report_.attributes,
                   lift_quarantine(toolchain_.goroot, job_.quarantine, is_proven));
  }
  if (!report_.was_sound() && job_.durability == Durability::flushed)
    GOV_TRY(flush_file_system(toolchain_.goroot));
  return std::move(report_);
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
    if (lock.is_exclusive())
      sweep_staging(job.layout, toolchain_name(toolchain.version, toolchain.platform));
    return Repair(job, toolchain, plan).run();
  }();
  if (!report) {
    return std::move(report).error().within(
        concat("cannot repair ", toolchain.version.release_name()));
  }
  GOV_TRY(clear_up(job.layout, job.programs, job.host.platforms, job.clock));
  return report;
}

}  // namespace gov
