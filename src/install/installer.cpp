// SPDX-License-Identifier: MIT
#include "install/installer.hpp"

#include <sys/statvfs.h>

#include <algorithm>

#include "base/checkpoint.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "install/acquisition.hpp"
#include "install/install_record.hpp"
#include "install/program_checks.hpp"
#include "install/toolchain_lock.hpp"
#include "install/tree_checks.hpp"
#include "store/record_files.hpp"
#include "store/shim_refresh.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

/// A friendly early answer; the real one is ENOSPC.
Result<void> check_space(const InstallJob& job, const InstallPlan& plan) {
  constexpr std::uint64_t kUnpackedToPacked = 4;  // 3.2 to 3.5 in official archives
  struct statvfs space {};
  const std::uint64_t size = plan.archive->artifact.size;
  if (size == 0 || ::statvfs(job.layout.staging().c_str(), &space) != 0) return {};
  const std::uint64_t available = std::uint64_t{space.f_bavail} * space.f_frsize;
  const std::uint64_t needed = size * kUnpackedToPacked;
  if (available >= needed) return {};
  return fail(ErrorKind::permission, concat("not enough room for ", plan.version.release_name()))
      .with_reason(
          concat("it needs about ", human_size(needed), " in ", in_quotes(job.layout.root())))
      .with_reason(concat(human_size(available), " are free"))
      .with_hint("gov list, then gov uninstall what is not needed");
}

/// Refuses what cannot start here, and tells what else will break.
Result<void> heed(const InstallJob& job, const std::vector<Obstacle>& obstacles) {
  for (const Obstacle& obstacle : obstacles) {
    if (obstacle.severity == Severity::refusal)
      return fail(ErrorKind::unsupported, obstacle.what).with_hint(obstacle.way_out);
  }
  for (const Obstacle& obstacle : obstacles) {
    job.reporter.warning(concat(obstacle.what, "; try: ", obstacle.way_out));
  }
  return {};
}

/// Each file lost its mark while it was written. Should this system set marks when files are
/// closed, they all have it again, go too, and are gone through once more.
Result<AttributeReport> finish_lifting(const InstallJob& job, const Acquired& acquired) {
  if (!job.quarantine.exists()) return AttributeReport{};
  const std::string& tree = acquired.staging.path();
  GOV_TRY_ASSIGN(const bool is_marked, is_quarantined({tree + "/bin/go"}, job.quarantine));
  return is_marked ? lift_quarantine(tree, job.quarantine) : acquired.attributes;
}

Toolchain planned_toolchain(const InstallJob& job, const InstallPlan& plan) {
  return {plan.version, plan.platform, job.layout.toolchain(plan.version, plan.platform)};
}

Result<RenameOutcome> record_and_publish(const InstallJob& job, const InstallPlan& plan,
                                         Acquired& acquired, const AttributeReport& attributes) {
  GOV_TRY(write_record(job.layout, plan, install_record(job, plan, acquired, attributes),
                       acquired.archive.manifest));
  GOV_TRY(checkpoint("record-written"));
  return acquired.staging.publish(job.layout.toolchain(plan.version, plan.platform),
                                  job.durability);
}

InstallOutcome install_locked(const InstallJob& job, const InstallPlan& plan) {
  const Toolchain toolchain = planned_toolchain(job, plan);
  // Somebody else may have finished while this process waited for the lock.
  if (is_directory(toolchain.goroot))
    return Installed{.toolchain = toolchain, .was_there_already = true};
  if (!plan.archive) {
    return fail(ErrorKind::busy, "it was there, and was removed in the meantime")
        .with_hint(concat("gov install ", plan.version.to_string()));
  }
  sweep_staging(job.layout, toolchain_name(plan.version, plan.platform));
  GOV_TRY(checkpoint("install-begun"));
  GOV_TRY(heed(job, obstacles_of_release(plan.version, plan.platform, job.host)));
  GOV_TRY(check_space(job, plan));

  // Bytes to a private tree: received, digested, inflated and unpacked in one pass.
  ProgressTask progress =
      job.reporter.progress().begin(plan.version.release_name(), plan.archive->artifact.size);
  GOV_TRY_ASSIGN(Acquired acquired, acquire(job, plan, progress));
  GOV_TRY(checkpoint("archive-unpacked"));
  // The bytes are the published ones; are they also what was asked for, and will it run?
  GOV_TRY(check_tree(acquired.staging.path(), plan.version));
  GOV_TRY_ASSIGN(const auto obstacles,
                 check_programs(acquired.staging.path(), plan.version, plan.platform, job.host));
  GOV_TRY(heed(job, obstacles));
  GOV_TRY_ASSIGN(const AttributeReport attributes, finish_lifting(job, acquired));

  GOV_TRY(checkpoint("tree-checked"));

  // Record first, so that a visible version always has one.
  progress.stage("finishing");
  auto published = record_and_publish(job, plan, acquired, attributes);
  if (!published) {
    // A toolchain without a record would be worse than a record too many.
    if (!is_directory(toolchain.goroot)) delete_records(job.layout, plan.version, plan.platform);
    return std::move(published).error();
  }
  const bool lost_the_race = *published == RenameOutcome::target_exists;
  progress.finish("");  // whoever asked for the install tells of its end
  return Installed{.toolchain = toolchain,
                   .was_there_already = lost_the_race,
                   .archive_bytes = acquired.archive_bytes};
}

}  // namespace

InstallOutcome install_toolchain(const InstallJob& job, const InstallPlan& plan) {
  const auto started = job.clock.now();
  GOV_TRY(prepare_store(job.layout));
  auto installed = [&]() -> InstallOutcome {
    GOV_TRY_ASSIGN(const FileLock lock, lock_toolchain(job, plan.version, plan.platform));
    return install_locked(job, plan);
  }();
  if (!installed) {
    AcquireFailure failure = std::move(installed).error();
    const auto cause = failure.cause;
    return AcquireFailure(
        std::move(failure).within(concat("cannot install ", plan.version.release_name())), cause);
  }
  GOV_TRY(refresh_shims(job.layout, job.programs, job.host.platforms, job.clock));
  installed->took =
      std::chrono::duration_cast<std::chrono::milliseconds>(job.clock.now() - started);
  return installed;
}

}  // namespace gov
