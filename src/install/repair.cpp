// SPDX-License-Identifier: MIT
#include "install/repair.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <optional>

#include "base/checkpoint.hpp"
#include "base/confined_run.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/toolchain_module.hpp"
#include "install/acquisition.hpp"
#include "install/file_modes.hpp"
#include "install/manifest.hpp"
#include "install/thread_rights.hpp"
#include "install/toolchain_lock.hpp"
#include "install/tree_checks.hpp"
#include "install/tree_comparison.hpp"
#include "records/toolchain_record.hpp"
#include "store/clearing_up.hpp"
#include "store/staging.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

class Repair {
 public:
  Repair(const InstallJob& job, const Toolchain& toolchain,
         const std::function<Result<InstallPlan>()>& plan)
      : job_(job), toolchain_(toolchain), plan_(plan) {}

  Result<RepairReport> run();

 private:
  Result<const Acquired*> archive();
  [[nodiscard]] bool is_in_module(const ManifestEntry& entry) const;
  [[nodiscard]] bool lacks_files() const;
  Result<std::vector<ManifestEntry>> published_files();
  Result<bool> is_list_of_archive();
  Result<void> read_list();
  Result<void> take_list_of_archive();
  [[nodiscard]] std::optional<std::string> fault_of_list() const;
  Result<TreeComparison> compare();
  Result<void> make_way(const std::string& path);
  Result<void> restore(const ManifestEntry& entry);

  const InstallJob& job_;
  const Toolchain& toolchain_;
  const std::function<Result<InstallPlan>()>& plan_;
  std::optional<ToolchainRecord> record_;
  std::optional<Acquired> acquired_;
  std::vector<ManifestEntry> entries_;  // the file list written by the install
  RepairReport report_;
};

/// The archive's tree, unpacked in staging; fetched at the first call.
Result<const Acquired*> Repair::archive() {
  if (!acquired_) {
    GOV_TRY_ASSIGN(const InstallPlan plan, plan_());
    ProgressTask progress =
        job_.reporter.progress().begin(plan.version.release_name(), plan.archive->artifact.size);
    GOV_TRY_ASSIGN(Acquired acquired, run_confined(rights_to_receive(job_, plan),
                                                   [&] { return acquire(job_, plan, progress); }));
    GOV_TRY(check_tree(acquired.staging.path(), plan.version));
    progress.finish("");
    acquired_.emplace(std::move(acquired));
    GOV_TRY(checkpoint("archive-at-hand"));
  }
  return &*acquired_;
}

bool Repair::is_in_module(const ManifestEntry& entry) const {
  return name_in_toolchain_module(entry.path, toolchain_.version, toolchain_.platform).has_value();
}

/// True if an archive was installed but a module, which has fewer files, was acquired.
bool Repair::lacks_files() const {
  return acquired_ && acquired_->module && (!record_ || record_->left_out.empty());
}

/// The acquired files that belong to this install: an install from a module has fewer files than an
/// archive.
Result<std::vector<ManifestEntry>> Repair::published_files() {
  GOV_TRY_ASSIGN(const Acquired* acquired, archive());
  GOV_TRY_ASSIGN(auto files, parse_manifest(acquired->archive.manifest));
  if (record_ && !record_->left_out.empty())
    std::erase_if(files, [&](const ManifestEntry& file) { return !is_in_module(file); });
  return files;
}

/// As far as the acquired files can tell. Archives and modules are ordered differently.
Result<bool> Repair::is_list_of_archive() {
  GOV_TRY_ASSIGN(auto published, published_files());
  std::vector<ManifestEntry> listed = entries_;
  if (lacks_files())
    std::erase_if(listed, [&](const ManifestEntry& file) { return !is_in_module(file); });
  const auto by_path = [](const ManifestEntry& a, const ManifestEntry& b) {
    return a.path < b.path;
  };
  std::sort(published.begin(), published.end(), by_path);
  std::sort(listed.begin(), listed.end(), by_path);
  return published == listed;
}

/// A list truncated at the end of a line is well-formed; only its length reveals that.
std::optional<std::string> Repair::fault_of_list() const {
  // A record that cannot be read does not invalidate the list.
  if (record_ && record_->files != entries_.size()) {
    return concat("it has ", std::to_string(entries_.size()), " entries, but ",
                  std::to_string(record_->files), " files were installed");
  }
  return entries_.empty() ? std::optional<std::string>("it is empty") : std::nullopt;
}

/// Reads the list written by the install; if it is missing or damaged, uses that of the archive.
Result<void> Repair::read_list() {
  record_ = read_record(job_.layout.record(toolchain_.version, toolchain_.platform))
                .value_or(std::nullopt);
  const std::string file = job_.layout.manifest(toolchain_.version, toolchain_.platform);
  const auto status = status_of_link(file);
  if (status && !S_ISREG(status->st_mode)) return take_list_of_archive();
  auto text = read_if_present(file, kLargestManifest);
  if (!text || !*text) return take_list_of_archive();
  auto entries = parse_manifest(**text);
  if (entries) entries_ = std::move(*entries);
  const auto fault = entries ? fault_of_list() : entries.error().because.front();
  if (!fault) return {};
  job_.reporter.warning(concat("the file list of this install is damaged: ", *fault));
  return take_list_of_archive();
}

Result<void> Repair::take_list_of_archive() {
  GOV_TRY_ASSIGN(entries_, published_files());
  if (lacks_files()) {
    return fail(ErrorKind::integrity, "the file list of this install is lost")
        .with_reason("the toolchain module does not have all files of the archive")
        .with_hint("export GOV_SOURCES=official");
  }
  std::string list;
  for (const ManifestEntry& entry : entries_)
    list += manifest_line(entry.sha256, entry.is_executable, entry.size, entry.path);
  const std::string file = job_.layout.manifest(toolchain_.version, toolchain_.platform);
  // Anything but a plain file is not gov's; a symlink would lead elsewhere.
  if (status_of_link(file)) GOV_TRY(discard_tree(job_.layout, file));
  GOV_TRY(write_file_atomically(file, list, 0644));
  return checkpoint("list-restored");
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
  if (lacks_files() && !is_in_module(entry)) {
    return fail(ErrorKind::failure, concat("cannot restore ", in_quotes(entry.path)))
        .with_reason("the toolchain module does not contain this file of the archive")
        .with_hint("export GOV_SOURCES=official");
  }
  const std::string sound = concat(acquired->staging.path(), "/", entry.path);
  const std::string damaged = concat(toolchain_.goroot, "/", entry.path);
  GOV_TRY(make_way(entry.path));
  // A directory in place of the file is not from the archive, and cannot be replaced by rename.
  const auto status = status_of_link(damaged);
  if (status && S_ISDIR(status->st_mode)) GOV_TRY(discard_tree(job_.layout, damaged));
  if (::rename(sound.c_str(), damaged.c_str()) == 0) return checkpoint("file-restored");
  return system_error(concat("cannot restore ", in_quotes(damaged)), errno);
}

Result<RepairReport> Repair::run() {
  GOV_TRY(read_list());
  GOV_TRY_ASSIGN(TreeComparison comparison, compare());
  if (!comparison.damaged.empty()) {
    // The list may be wrong instead of the tree.
    GOV_TRY_ASSIGN(const bool is_right, is_list_of_archive());
    if (!is_right) {
      job_.reporter.warning("the file list of this install is not that of the archive");
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
    GOV_TRY(checkpoint("repair-begun"));
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
