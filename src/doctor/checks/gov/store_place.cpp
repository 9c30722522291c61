// SPDX-License-Identifier: MIT
#include "base/shell_word.hpp"
#include "base/text.hpp"
#include "doctor/checks/gov/gov_checks.hpp"
#include "doctor/explanations.hpp"

namespace gov {
namespace {

constexpr std::uint64_t kLittleRoom = 1U << 30U;

std::string chown_command(const Facts& facts, const std::string& path) {
  const std::string_view sudo = facts.user == 0 ? "" : "sudo ";
  return concat(sudo, "chown -R \"$(id -un)\" ", shell_path(path));
}

/// For a directory of gov's that belongs to somebody else. Root is not to take what is a user's.
std::string owner_command(const Facts& facts, const PathStatus& directory,
                          std::string_view variable) {
  if (facts.user != 0) return chown_command(facts, directory.path);
  return concat("run gov without sudo, as the user ", std::to_string(directory.owner), ", or set ",
                variable, " to a directory of root's");
}

void add_root_faults(std::vector<Finding>& findings, const Facts& facts) {
  const PathStatus& root = facts.store.root;
  const std::string owner = std::to_string(root.owner);
  if (root.owner != facts.user) {
    findings.push_back({.severity = FindingSeverity::error,
                        .what = concat("gov's store belongs to user ", owner),
                        .evidence = {{.where = root.path, .shows = concat("owner ", owner)}},
                        .command = owner_command(facts, root, "GOV_ROOT")});
  } else if (!root.is_writable) {
    findings.push_back({.severity = FindingSeverity::error,
                        .what = "gov's store cannot be written to",
                        .evidence = {{.where = root.path}},
                        .command = concat("chmod u+w ", shell_path(root.path))});
  }
  if ((root.mode & 022U) != 0) {
    findings.push_back({.severity = FindingSeverity::error,
                        .what = "other users can write to gov's store",
                        .evidence = {{.where = root.path}},
                        .consequence = "gov refuses such a store, because others could replace the "
                                       "Go that you run.",
                        .command = concat("chmod go-w ", shell_path(root.path))});
  }
}

std::vector<Finding> find_unwritable_store(const Facts& facts) {
  const StoreFacts& store = facts.store;
  std::vector<Finding> findings;
  if (!store.root.exists()) return findings;
  add_root_faults(findings, facts);
  if (store.free_bytes && *store.free_bytes < kLittleRoom) {
    findings.push_back({.severity = FindingSeverity::warning,
                        .what = concat("only ", human_size(*store.free_bytes),
                                       " are free where gov keeps its versions"),
                        .evidence = {{.where = store.root.path}},
                        .consequence = "An installed Go takes 200 to 300 MB, and its build cache "
                                       "more.",
                        .command = "gov list, then gov uninstall what you no longer need"});
  }
  const bool has_bad_cache =
      store.cache.exists() && (store.cache.owner != facts.user || !store.cache.is_writable);
  if (has_bad_cache) {
    findings.push_back(
        {.severity = FindingSeverity::warning,
         .what = "gov's cache cannot be written to",
         .evidence = {{.where = store.cache.path,
                       .shows = concat("owner ", std::to_string(store.cache.owner))}},
         .consequence = "gov works without its cache, but an interrupted download "
                        "starts again from the beginning.",
         .command = store.cache.owner == facts.user
                        ? concat("chmod u+w ", shell_path(store.cache.path))
                        : owner_command(facts, store.cache, "GOV_CACHE")});
  }
  return findings;
}

std::vector<Finding> find_unsuited_file_system(const Facts& facts) {
  const PathStatus& place = facts.store.versions.exists() ? facts.store.versions : facts.store.root;
  if (!place.exists()) return {};
  const Mount* mount = mount_of(facts.mounts, place.real);
  if (mount == nullptr) return {};
  std::vector<Finding> findings;
  const std::vector<Evidence> evidence = {
      {.where = place.path, .shows = concat("on ", mount->point, ", ", mount->type)}};
  const std::string elsewhere = "export GOV_ROOT=/path/on/another/disk";
  if (mount->is_noexec) {
    findings.push_back({.severity = FindingSeverity::error,
                        .what = concat(mount->point,
                                       ", where gov keeps its versions, is mounted "
                                       "noexec"),
                        .evidence = evidence,
                        .consequence = "No program on that file system can be started, so no "
                                       "installed Go can run.",
                        .command = elsewhere});
  }
  if (mount->is_read_only) {
    findings.push_back({.severity = FindingSeverity::error,
                        .what = concat(mount->point,
                                       ", where gov keeps its versions, is mounted "
                                       "read-only"),
                        .evidence = evidence,
                        .consequence = "What is installed runs, but nothing can be installed.",
                        .command = elsewhere});
  }
  if (mount->is_network()) {
    findings.push_back(
        {.severity = FindingSeverity::warning,
         .what = concat("gov keeps its versions on a network file system (", mount->type, ")"),
         .evidence = evidence,
         .consequence = "Every start of go reads over the network, builds are slow, "
                        "and locks may not work there.",
         .command = elsewhere});
  }
  return findings;
}

std::vector<Finding> find_foreign_owners(const Facts& facts) {
  const auto& foreign = facts.store.foreign_owners;
  if (foreign.empty()) return {};
  Finding finding{
      .severity = FindingSeverity::warning,
      .what = concat(std::to_string(foreign.size()), foreign.size() == 1 ? " file" : " files",
                     " in gov's store or cache belong to another user"),
      .evidence = {},
      .command = chown_command(facts, facts.root)};
  bool is_cache_meant = false;
  for (const ForeignOwner& one : foreign) {
    is_cache_meant = is_cache_meant || one.path.starts_with(facts.store.cache.path);
    if (finding.evidence.size() < 5)
      finding.evidence.push_back(
          {.where = one.path, .shows = concat("owner ", std::to_string(one.owner))});
  }
  if (is_cache_meant) finding.command += concat(" ", shell_path(facts.store.cache.path));
  return {std::move(finding)};
}

constexpr Cause kHidesForeign[] = {{"GOV04"}};

constexpr Cause kHidesUnwritable[] = {{"GOV05", is_store_mounted_read_only}};

}  // namespace

constexpr Check kStoreNotWritable = {
    .id = "GOV04",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "the store or the cache cannot be written to, or the disk is nearly full",
    .why = "Nothing can be installed, removed or made the default.",
    .mend =
        "A store that belongs to root was made with sudo: give it back with chown, and run gov "
        "without sudo. On a full disk, uninstall versions that you no longer need.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesUnwritable,
    .run = find_unwritable_store,
};

constexpr Check kUnsuitedFileSystem = {
    .id = "GOV05",
    .subject = Subject::gov,
    .severity = FindingSeverity::error,
    .title = "the store lies on a file system that is noexec, read-only or on the network",
    .why =
        "Programs cannot be started from a file system that is mounted noexec, and nothing can "
        "be installed on one that is mounted read-only.",
    .mend =
        "Set GOV_ROOT to a folder on another disk in your start-up file, run gov setup again, "
        "and install the versions there.",
    .repair = RepairClass::tell,
    .run = find_unsuited_file_system,
};

constexpr Check kForeignOwners = {
    .id = "GOV11",
    .subject = Subject::gov,
    .severity = FindingSeverity::warning,
    .title = "files in the store or the cache belong to another user",
    .why = "gov cannot replace or remove these files. They were most likely made by sudo gov.",
    .mend = "Give them back with sudo chown, and run gov without sudo.",
    .repair = RepairClass::tell,
    .hidden_by = kHidesForeign,
    .run = find_foreign_owners,
};

}  // namespace gov
