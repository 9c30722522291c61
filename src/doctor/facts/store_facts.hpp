// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/surroundings.hpp"
#include "golang/executable.hpp"
#include "store/toolchains.hpp"

// gov's own folder: who may write there, what is installed, and what was left half done.

namespace gov {

struct ToolchainFacts {
  Toolchain toolchain{};
  bool is_in_own_store = true;
  std::optional<std::string> damage{};        // what visible_damage() says
  std::string version_text{};                 // the first line of VERSION; "" without one
  bool has_tools = true;                      // pkg/tool/OS_ARCH is a directory
  std::optional<ExecutableImage> go_image{};  // of bin/go; absent when it cannot be read
};

/// One of gov's programs in ROOT/shims.
struct ShimFacts {
  PathStatus status{};
  bool is_current = false;  // the shim of this gov
};

/// A file or directory of gov's that belongs to somebody else.
struct ForeignOwner {
  std::string path{};
  uid_t owner = 0;
};

struct StoreFacts {
  PathStatus root{};
  PathStatus versions{};
  PathStatus cache{};
  std::optional<std::uint64_t> free_bytes{};
  std::vector<ToolchainFacts> toolchains{};
  std::optional<std::string> default_problem{};  // why ROOT/default cannot be understood
  ShimFacts go_shim{};
  /// When the shim go was put there.
  std::optional<std::chrono::system_clock::time_point> shims_made{};
  ShimFacts gofmt_shim{};
  std::vector<ForeignOwner> foreign_owners{};
  std::vector<std::string> leftovers{};  // below ROOT/staging, of processes that have ended
};

[[nodiscard]] StoreFacts gather_store(const Surroundings& around, const Disk& disk);

}  // namespace gov
