// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/surroundings.hpp"
#include "golang/version.hpp"

// PATH, entry by entry, and which programs of Go lie there.

namespace gov {

/// Who put a Go where it lies.
enum class GoOrigin {
  shim,             // gov's shim of this store
  other_shim,       // gov's shim of another store
  store,            // a toolchain of gov's
  official_folder,  // /usr/local/go: the archive or the macOS package from go.dev
  homebrew,
  macports,
  snap,
  distribution,
  sdk_folder,  // ~/sdk, where golang.org/dl unpacks
  go_wrapper,  // a program of golang.org/dl, which starts the one in ~/sdk
  gvm,
  goenv,
  asdf,
  mise,
  proto,
  vfox,
  g_manager,
  goup,
  gobrew,
  nix,
  windows,
  unknown,
};

/// "Homebrew", "gvm", "the Linux distribution".
[[nodiscard]] std::string_view origin_text(GoOrigin origin);
/// A program that decides itself which Go runs.
[[nodiscard]] bool is_version_manager(GoOrigin origin);
/// By the place of a program and the place to which its links lead. Pure; knows nothing of stores.
[[nodiscard]] GoOrigin origin_of_place(std::string_view path, std::string_view real,
                                       std::string_view home);

/// A program on PATH.
struct PathProgram {
  std::string name{};  // "go", "gofmt", "go1.22.5", "gopls", "dlv", "direnv"
  PathStatus status{};
  GoOrigin origin = GoOrigin::unknown;
  std::string goroot{};   // the folder with VERSION above its bin; "" without one
  std::string version{};  // the first line of that VERSION: "go1.22.5"

  [[nodiscard]] bool can_run() const { return status.is_runnable; }
};

struct PathEntry {
  std::string directory{};  // as it stands in PATH
  PathStatus status{};
  bool is_shims = false;                 // gov's shims of this store
  std::optional<std::size_t> repeats{};  // the index of the earlier entry that is the same folder
  std::vector<PathProgram> programs{};
};

[[nodiscard]] std::vector<PathEntry> gather_path(const Surroundings& around, const Disk& disk);

/// The programs of that name that can run, in the order of PATH.
[[nodiscard]] std::vector<const PathProgram*> programs_named(const std::vector<PathEntry>& path,
                                                             std::string_view name);
/// What a shell starts for the name; null when there is none.
[[nodiscard]] const PathProgram* first_program(const std::vector<PathEntry>& path,
                                               std::string_view name);

}  // namespace gov
