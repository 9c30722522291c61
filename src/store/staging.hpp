// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "base/directory.hpp"
#include "base/result.hpp"
#include "store/layout.hpp"

// Stage, prove, publish: work happens in a private directory on the store's own file system, and
// becomes visible by one rename. Nothing else creates a directory in versions/.

namespace gov {

enum class Durability { flushed, unflushed };

class Staging {
 public:
  /// A new private directory for one toolchain. Requires: the toolchain's lock is held.
  [[nodiscard]] static Result<Staging> create(const Layout& layout,
                                              const std::string& toolchain_name);

  Staging(Staging&& other) noexcept;
  Staging& operator=(Staging&&) = delete;
  /// Deletes what was not published.
  ~Staging();

  /// The directory to fill: the future GOROOT.
  [[nodiscard]] const std::string& path() const { return path_; }

  /// Makes the tree visible as `target`. With Durability::flushed its content is on the disk before
  /// the rename and the rename before the return: without, a power cut can leave every file of a
  /// visible version empty. target_exists: somebody else published it; ours is dropped.
  [[nodiscard]] Result<RenameOutcome> publish(const std::string& target, Durability durability);

 private:
  explicit Staging(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

/// Deletes what dead processes left of one toolchain. Requires: its lock is held, and really locks
/// (FileLock::is_exclusive).
void sweep_staging(const Layout& layout, const std::string& toolchain_name);

/// What dead processes left of any toolchain, as absolute paths: those whose lock is free, and all
/// trash.
[[nodiscard]] std::vector<std::string> leftovers_in_staging(const Layout& layout);

/// Deletes that.
void sweep_all_staging(const Layout& layout);

/// Renames what stands at `path` (a tree, a file or a link) into staging, where it counts as trash
/// and waits for its deletion; returns its new path. Needs no space on the disk.
/// Errors: permission, failure; failure also where the file system cannot rename it, as overlayfs
/// cannot for a directory of a lower layer.
[[nodiscard]] Result<std::string> move_to_trash(const Layout& layout, const std::string& path);

/// Takes what stands at `path` out of sight by one rename, then deletes it.
[[nodiscard]] Result<void> discard_tree(const Layout& layout, const std::string& path);

}  // namespace gov
