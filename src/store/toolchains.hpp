// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "golang/host_platforms.hpp"
#include "golang/version.hpp"
#include "golang/version_request.hpp"

// What is installed. A directory in a store's versions/ whose name is a toolchain's is an installed
// version and nothing else is: it got there by one rename after every check had passed.

namespace gov {

struct Toolchain {
  Version version;
  Platform platform;
  std::string goroot;  // absolute; bin, src, pkg and VERSION lie in it
};

/// "go1.22.5.linux-amd64" taken apart; absent for any other name.
struct ToolchainName {
  Version version;
  Platform platform;
};
[[nodiscard]] std::optional<ToolchainName> parse_toolchain_name(std::string_view name);

/// The versions/ directories that hold toolchains, in the order in which they are searched: the
/// user's own first, then those of the read-only stores of the settings.
struct Stores {
  std::vector<std::string> versions_directories;
};

/// All toolchains, newest first, then by platform; of two alike the first store's. A store that
/// cannot be read is an error of its kind.
[[nodiscard]] Result<std::vector<Toolchain>> list_toolchains(const Stores& stores);

/// The toolchain that `request` means among the installed ones that run here, or of the processor
/// that it names. One for the machine's own processor goes before one that has to be translated.
/// An exact request costs one stat() per store and platform. Absent when it is not installed, and
/// for SystemGo and names.
[[nodiscard]] Result<std::optional<Toolchain>> find_toolchain(const Stores& stores,
                                                              const VersionRequest& request,
                                                              const HostPlatforms& host);

/// The first of the stores that has exactly this, without visible damage; absent when none does.
[[nodiscard]] std::optional<Toolchain> find_sound_toolchain(const Stores& stores,
                                                            const Version& version,
                                                            const Platform& platform);

/// "go1.22.5", with the platform where it is not the host's: "go1.22.5 (linux/arm64)".
[[nodiscard]] std::string display_name(const Toolchain& toolchain, const Platform& host);

/// Does `path` lie in a toolchain of one of the stores, or lead into one by links?
[[nodiscard]] bool lies_in_store(const Stores& stores, const std::string& path);

/// Why a toolchain cannot work although it is there ("bin/go is missing"); absent when it looks
/// sound.
[[nodiscard]] std::optional<std::string> visible_damage(const Toolchain& toolchain);

}  // namespace gov
