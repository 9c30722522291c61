// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>

#include "base/environment.hpp"
#include "base/result.hpp"
#include "golang/platform.hpp"
#include "golang/version.hpp"

// Every path that gov owns, as named functions. Nothing else in gov spells one out.

namespace gov {

class Layout {
 public:
  /// The layout for the running program, whose file is `own_executable`. The root is the store in
  /// which that file lies (root_around), else the one that a program in a store passed on
  /// (store/caller_root), else it comes from GOV_ROOT, XDG_DATA_HOME or HOME, in this order; the
  /// cache comes from GOV_CACHE, XDG_CACHE_HOME or HOME, else it lies in the root.
  /// Errors: usage for a root from the environment that is relative, holds "..", or a colon (it
  /// could not stand in PATH), and when nothing tells the root.
  [[nodiscard]] static Result<Layout> from_environment(
      const Environment& environment, const std::optional<std::string>& own_executable);

  explicit Layout(std::string root, std::string cache)
      : root_(std::move(root)), cache_(std::move(cache)) {}

  [[nodiscard]] const std::string& root() const { return root_; }
  [[nodiscard]] std::string versions() const;
  [[nodiscard]] std::string toolchain(const Version& version, const Platform& platform) const;
  [[nodiscard]] std::string records() const;
  [[nodiscard]] std::string record(const Version& version, const Platform& platform) const;
  /// Beside the record: the digest of every file, one per line.
  [[nodiscard]] std::string manifest(const Version& version, const Platform& platform) const;
  [[nodiscard]] std::string staging() const;
  [[nodiscard]] std::string locks() const;
  [[nodiscard]] std::string lock(const Version& version, const Platform& platform) const;
  [[nodiscard]] std::string shims() const;
  /// The scripts that start-up files read.
  [[nodiscard]] std::string shell() const;
  /// A link to the gov program, through which shims hand over what they do not do themselves.
  [[nodiscard]] std::string program_link() const;
  /// What the shims need of the user's settings, compiled by gov (resolve/shim_settings).
  [[nodiscard]] std::string shim_settings() const;
  [[nodiscard]] std::string default_request() const;
  [[nodiscard]] std::string aliases() const;
  /// Links to SDKs that the user named with `gov link`.
  [[nodiscard]] std::string links() const;

  /// What gov has seen, to compare with what it sees later.
  [[nodiscard]] std::string state() const;
  /// Heads of checksum logs.
  [[nodiscard]] std::string checksum_logs() const;
  /// Files of the user's as they were before gov changed them (shell/file_backups.hpp).
  [[nodiscard]] std::string backups() const;
  /// What `gov doctor --fix` changed in the user's files, to be undone.
  [[nodiscard]] std::string repairs() const;
  /// A newer copy of the block with the signing key than the one that is built in.
  [[nodiscard]] std::string signing_key() const;

  [[nodiscard]] const std::string& cache() const { return cache_; }
  [[nodiscard]] std::string partial_downloads() const;
  [[nodiscard]] std::string index_cache() const;
  /// What this store knows of the files in index_cache(), see known_releases.hpp.
  [[nodiscard]] std::string index_receipts() const;

 private:
  std::string root_;
  std::string cache_;
};

/// The root of the store in which a program of gov's lies: `program` is ROOT/shims/NAME or
/// ROOT/shell/NAME, and ROOT holds versions/. Absent for a program elsewhere. One stat().
[[nodiscard]] std::optional<std::string> root_around(const std::string& program);

/// "go1.22.5.linux-amd64": the name of a toolchain's directory, record and lock.
[[nodiscard]] std::string toolchain_name(const Version& version, const Platform& platform);

}  // namespace gov
