// SPDX-License-Identifier: MIT
#include "install/installer.hpp"

#include <unistd.h>

#include "base/checkpoint.hpp"
#include "base/confined_run.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "install/acquisition.hpp"
#include "install/disk_room.hpp"
#include "install/install_record.hpp"
#include "install/module_proof.hpp"
#include "install/program_checks.hpp"
#include "install/thread_rights.hpp"
#include "install/toolchain_lock.hpp"
#include "install/tree_checks.hpp"
#include "store/cache_access.hpp"
#include "store/clearing_up.hpp"
#include "store/record_files.hpp"
#include "store/shim_refresh.hpp"
#include "store/staging.hpp"
#include "store/store_access.hpp"

namespace gov {
namespace {

/// The doctor's check that finds the same obstacle in installed versions.
std::string_view check_for(std::string_view obstacle) {
  if (obstacle == "macos-too-old") return "MAC05";
  if (obstacle == "not-signed") return "MAC02";
  if (obstacle == "kernel-too-old") return "LNX06";
  return obstacle == "needs-glibc" ? "LNX01" : "";
}

/// Refuses a toolchain that cannot start on this machine, and warns about other obstacles.
Result<void> heed(const InstallJob& job, const std::vector<Obstacle>& obstacles) {
  for (const Obstacle& obstacle : obstacles) {
    if (obstacle.severity == Severity::refusal)
      return fail(ErrorKind::unsupported, obstacle.what)
          .with_hint(obstacle.way_out)
          .explained_by(check_for(obstacle.name));
  }
  for (const Obstacle& obstacle : obstacles) {
    job.reporter.warning(concat(obstacle.what, "; try: ", obstacle.way_out));
  }
  return {};
}

/// Quarantine marks are removed as each file is written. Some systems set the mark again on close,
/// so the tree is checked once more.
Result<AttributeReport> finish_lifting(const InstallJob& job, const Acquired& acquired) {
  if (!job.quarantine.exists()) return AttributeReport{};
  const std::string& tree = acquired.staging.path();
  GOV_TRY_ASSIGN(const bool is_marked, is_quarantined({tree + "/bin/go"}, job.quarantine));
  return is_marked ? lift_quarantine(tree, job.quarantine) : acquired.attributes;
}

Toolchain planned_toolchain(const InstallJob& job, const InstallPlan& plan) {
  return {plan.version, plan.platform, job.layout.toolchain(plan.version, plan.platform)};
}

enum class Presence { missing, damaged, sound };

/// The state as far as it is visible without hashing; a tree without its programs counts as
/// damaged.
Presence presence_of(const Toolchain& toolchain) {
  if (!status_of_link(toolchain.goroot)) return Presence::missing;
  return visible_damage(toolchain) ? Presence::damaged : Presence::sound;
}

/// Completes an install that was killed before its last step, if the store is writable. An
/// installed version needs no lock, and so no writable store.
void put_links_right(const InstallJob& job) {
  const std::string& root = job.layout.root();
  const bool can_be_written = is_private_directory(root) && ::access(root.c_str(), W_OK) == 0;
  if (!can_be_written) return;
  const auto cleared = clear_up(job.layout, job.programs, job.host.platforms, job.clock);
  if (!cleared)
    job.reporter.warning(concat(cleared.error().what, ": ", join(cleared.error().because, ": ")));
}

/// Proves the hash of the toolchain module, computed from the digests of the unpacked files. A
/// toolchain module has been proven before this.
Result<RecordedModuleHash> prove_origin(ModuleProof& proof, const Acquired& acquired) {
  if (acquired.module) return acquired.module->hash;
  GOV_TRY_ASSIGN(const auto files, parse_manifest(acquired.archive.manifest));
  GOV_TRY_ASSIGN(RecordedModuleHash hash, proof.of(files));
  return hash;
}

/// A private tree that passed every check, and what the checks found.
struct ProvenTree {
  Acquired acquired;
  AttributeReport attributes;
  RecordedModuleHash module_hash;
};

/// Turns the bytes of servers and files into a tree that can be published. Runs confined: even
/// hostile input cannot make it write outside staging/, state/ and the folder of partial downloads.
Expected<ProvenTree, AcquireFailure> obtain_tree(const InstallJob& job, const InstallPlan& plan,
                                                 ProgressTask& progress) {
  // Receive, verify, inflate and unpack.
  ModuleProof proof(job, plan.version, plan.archive->artifact);
  GOV_TRY_ASSIGN(Acquired acquired, acquire(job, plan, progress));
  GOV_TRY(checkpoint("archive-unpacked"));
  // The bytes are the published ones; check that they are the requested version and can run here.
  GOV_TRY(check_tree(acquired.staging.path(), plan.version));
  GOV_TRY_ASSIGN(const auto obstacles,
                 check_programs(acquired.staging.path(), plan.version, plan.platform, job.host));
  GOV_TRY(heed(job, obstacles));
  GOV_TRY_ASSIGN(const AttributeReport attributes, finish_lifting(job, acquired));
  // Check the files against the Go checksum database.
  GOV_TRY_ASSIGN(RecordedModuleHash module_hash, prove_origin(proof, acquired));
  GOV_TRY(checkpoint("tree-checked"));
  return ProvenTree{.acquired = std::move(acquired),
                    .attributes = attributes,
                    .module_hash = std::move(module_hash)};
}

Result<RenameOutcome> record_and_publish(const InstallJob& job, const InstallPlan& plan,
                                         Acquired& acquired, const ToolchainRecord& record) {
  GOV_TRY(write_record(job.layout, plan, record, acquired.archive.manifest));
  GOV_TRY(checkpoint("record-written"));
  return acquired.staging.publish(job.layout.toolchain(plan.version, plan.platform),
                                  job.durability);
}

InstallOutcome install_locked(const InstallJob& job, const InstallPlan& plan,
                              const FileLock& lock) {
  const Toolchain toolchain = planned_toolchain(job, plan);
  // Another process may have finished while this one waited for the lock.
  const Presence presence = presence_of(toolchain);
  if (presence == Presence::sound)
    return Installed{.toolchain = toolchain, .was_there_already = true};
  if (!plan.archive) {
    return fail(ErrorKind::busy, "it was installed, but was removed in the meantime")
        .with_hint(concat("gov install ", plan.version.to_string()));
  }
  if (lock.is_exclusive()) sweep_staging(job.layout, toolchain_name(plan.version, plan.platform));
  GOV_TRY(checkpoint("install-begun"));
  GOV_TRY(check_place_for_toolchains(job.layout));
  GOV_TRY(heed(job, obstacles_of_release(plan.version, plan.platform, job.host)));
  warn_of_little_room(job, plan);

  ProgressTask progress =
      job.reporter.progress().begin(plan.version.release_name(), plan.archive->artifact.size);
  GOV_TRY_ASSIGN(ProvenTree tree, run_confined(rights_to_receive(job, plan),
                                               [&] { return obtain_tree(job, plan, progress); }));
  Acquired& acquired = tree.acquired;

  progress.stage("finishing");
  if (presence == Presence::damaged) {
    job.reporter.warning(concat(plan.version.release_name(), " was damaged and will be replaced"));
    GOV_TRY(discard_tree(job.layout, toolchain.goroot));
  }
  // Record first, so that a visible version always has one.
  ToolchainRecord record = install_record(job, plan, acquired, tree.attributes);
  add_proofs(record, acquired.signature, std::move(tree.module_hash));
  auto published = record_and_publish(job, plan, acquired, record);
  if (!published) {
    // A toolchain without a record is worse than a stale record; without locks, another process may
    // be about to publish it.
    if (lock.is_exclusive() && !is_directory(toolchain.goroot))
      delete_records(job.layout, plan.version, plan.platform);
    return std::move(published).error();
  }
  const bool lost_the_race = *published == RenameOutcome::target_exists;
  progress.finish("");  // the caller reports the end of the install
  return Installed{.toolchain = toolchain,
                   .was_there_already = lost_the_race,
                   .archive_bytes = acquired.archive_bytes,
                   .is_in_checksum_log = record.module_hash && record.module_hash->is_proven};
}

}  // namespace

InstallOutcome install_toolchain(const InstallJob& job, const InstallPlan& plan) {
  const auto started = job.clock.now();
  if (auto sound = find_sound_toolchain(job.stores, plan.version, plan.platform)) {
    put_links_right(job);
    return Installed{.toolchain = std::move(*sound), .was_there_already = true};
  }
  GOV_TRY(prepare_store(job.layout));
  auto installed = [&]() -> InstallOutcome {
    GOV_TRY_ASSIGN(const FileLock lock, lock_toolchain(job, plan.version, plan.platform));
    return install_locked(job, plan, lock);
  }();
  if (!installed) {
    AcquireFailure failure = std::move(installed).error();
    const auto cause = failure.cause;
    return AcquireFailure(
        std::move(failure).within(concat("cannot install ", plan.version.release_name())), cause);
  }
  auto refreshed = refresh_shims(job.layout, job.programs, job.host.platforms, job.clock);
  if (!refreshed) {
    return AcquireFailure(std::move(refreshed).error().within(
        concat(plan.version.release_name(), " is installed, but its links could not be made")));
  }
  if (*refreshed == Links::impossible) {
    job.reporter.warning(concat("the file system of ", in_quotes(job.layout.root()),
                                " has no symlinks: the go command cannot find other installed "
                                "versions, and the shims find gov on PATH only"));
  }
  installed->took =
      std::chrono::duration_cast<std::chrono::milliseconds>(job.clock.now() - started);
  return installed;
}

}  // namespace gov
