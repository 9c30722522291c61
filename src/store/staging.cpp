// SPDX-License-Identifier: MIT
#include "store/staging.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "base/text.hpp"
#include "base/tree_removal.hpp"
#include "store/toolchains.hpp"

namespace gov {
namespace {

constexpr std::string_view kTrashPrefix = "trash.";
constexpr std::size_t kRandomBytes = 6;  // what mkdtemp appends

/// "go1.22.5.linux-amd64" of "go1.22.5.linux-amd64.Ab12Cd".
std::string_view toolchain_of(std::string_view staged_name) {
  if (staged_name.size() <= kRandomBytes + 1) return {};
  return staged_name.substr(0, staged_name.size() - kRandomBytes - 1);
}

/// Leftovers are harmless, so a failure to delete them is ignored.
void delete_quietly(const std::string& path) { (void)remove_tree(path).has_value(); }

std::vector<std::string> staged_names(const Layout& layout) {
  return list_directory(layout.staging()).value_or({});
}

}  // namespace

Result<Staging> Staging::create(const Layout& layout, const std::string& toolchain_name) {
  GOV_TRY_ASSIGN(std::string path,
                 make_unique_directory(concat(layout.staging(), "/", toolchain_name, ".")));
  return Staging(std::move(path));
}

Staging::Staging(Staging&& other) noexcept : path_(std::exchange(other.path_, {})) {}

Staging::~Staging() {
  if (!path_.empty()) delete_quietly(path_);
}

Result<RenameOutcome> Staging::publish(const std::string& target, Durability durability) {
  // Private while it was filled; a published GOROOT is readable like any other.
  if (::chmod(path_.c_str(), 0755) != 0) {
    return system_error(concat("cannot set the mode of ", in_quotes(path_)), errno);
  }
  if (durability == Durability::flushed) GOV_TRY(flush_file_system(path_));
  GOV_TRY(checkpoint("tree-flushed"));
  GOV_TRY_ASSIGN(const RenameOutcome outcome, rename_without_replacing(path_, target));
  if (outcome == RenameOutcome::target_exists) return outcome;
  path_.clear();
  GOV_TRY(checkpoint("tree-published"));
  if (durability == Durability::flushed) GOV_TRY(flush_directory(parent_directory(target)));
  return outcome;
}

void sweep_staging(const Layout& layout, const std::string& toolchain_name) {
  for (const std::string& name : staged_names(layout)) {
    if (toolchain_of(name) == toolchain_name) delete_quietly(concat(layout.staging(), "/", name));
  }
}

std::vector<std::string> leftovers_in_staging(const Layout& layout) {
  std::vector<std::string> leftovers;
  for (const std::string& name : staged_names(layout)) {
    std::string path = concat(layout.staging(), "/", name);
    if (name.starts_with(kTrashPrefix)) {
      leftovers.push_back(std::move(path));
      continue;
    }
    const auto parsed = parse_toolchain_name(toolchain_of(name));
    if (!parsed) continue;
    const auto lock = FileLock::try_acquire(layout.lock(parsed->version, parsed->platform));
    if (lock && lock->is_exclusive()) leftovers.push_back(std::move(path));
  }
  return leftovers;
}

void sweep_all_staging(const Layout& layout) {
  for (const std::string& name : staged_names(layout)) {
    const std::string path = concat(layout.staging(), "/", name);
    if (name.starts_with(kTrashPrefix)) {
      delete_quietly(path);
      continue;
    }
    const auto parsed = parse_toolchain_name(toolchain_of(name));
    if (!parsed) continue;
    const auto lock = FileLock::try_acquire(layout.lock(parsed->version, parsed->platform));
    if (lock && lock->is_exclusive()) delete_quietly(path);
  }
}

namespace {

/// Renames a tree into another directory, where nothing has this name yet. A tree that was made
/// read-only needs the write permission for that, because its ".." changes.
Result<RenameOutcome> move_tree(const std::string& from, const std::string& to) {
  auto moved = rename_without_replacing(from, to);
  const bool is_tree_locked =
      ::access(parent_directory(from).c_str(), W_OK) == 0 && ::access(from.c_str(), W_OK) != 0;
  if (moved || !is_tree_locked) return moved;
  ::fchmodat(AT_FDCWD, from.c_str(), 0700, AT_SYMLINK_NOFOLLOW);
  return rename_without_replacing(from, to);
}

}  // namespace

Result<std::string> move_to_trash(const Layout& layout, const std::string& path) {
  const std::string prefix =
      concat(layout.staging(), "/", kTrashPrefix, std::to_string(::getpid()), ".");
  for (unsigned number = 0;; ++number) {
    std::string trash = concat(prefix, std::to_string(number));
    auto moved = move_tree(path, trash);
    if (!moved) return std::move(moved).error().within(concat("cannot remove ", in_quotes(path)));
    if (*moved == RenameOutcome::target_exists) continue;
    checkpoint_after_commit("tree-moved-away");
    return trash;
  }
}

Result<void> discard_tree(const Layout& layout, const std::string& path) {
  GOV_TRY_ASSIGN(const std::string trash, move_to_trash(layout, path));
  return remove_tree(trash);
}

}  // namespace gov
