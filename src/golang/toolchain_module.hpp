// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "golang/platform.hpp"
#include "golang/release.hpp"
#include "golang/version.hpp"

// Each archive of a release is also published as a version of the module golang.org/toolchain, with
// the same files but for a few. So the hash that the Go checksum database has of the module says
// whether an archive, or an installed tree, is the published one.

namespace gov {

inline constexpr std::string_view kToolchainModule = "golang.org/toolchain";

/// Where the Go project publishes the module: what https://golang.org/toolchain?go-get=1 names.
inline constexpr std::string_view kToolchainsDirectly = "https://go.dev/dl/mod";

/// "v0.0.1-go1.22.5.linux-amd64". The processor is GOARCH: linux/arm is "linux-arm" here.
[[nodiscard]] std::string toolchain_module_version(const Version& version,
                                                   const Platform& platform);

/// The archive that such a version of the module stands for; absent for any other text.
struct ModuleArchive {
  Version version;
  Artifact artifact;  // without size and digests
};
[[nodiscard]] std::optional<ModuleArchive> archive_of_module_version(std::string_view text);

/// The name in the module's zip of a file of the GOROOT ("src/cmd/go.mod"); absent for what the
/// module leaves out. The rule is that of cmd/distpack, and for releases before 1.21, which were
/// converted in 2023, that of golang.org/x/build/internal/task/dl2mod.go.
[[nodiscard]] std::optional<std::string> name_in_toolchain_module(std::string_view path,
                                                                  const Version& version,
                                                                  const Platform& platform);

/// The other way: the path below the GOROOT ("src/cmd/go.mod") of a file of the module's zip;
/// absent for a name that no file of the module can have.
[[nodiscard]] std::optional<std::string> path_in_toolchain(std::string_view module_name,
                                                           const Version& version,
                                                           const Platform& platform);

/// Whether the archive of a release has this file with mode 0755. Module zips do not tell: the rule
/// is that of cmd/distpack (mode in pack.go).
[[nodiscard]] bool is_executable_in_archive(std::string_view path);

/// The directories of the GOROOT that the module leaves out.
[[nodiscard]] std::vector<std::string> left_out_of_toolchain_module();

/// Whether the archive has exactly one counterpart among the modules. Not so: the two archives for
/// macOS 10.6 and 10.8 of old releases, and the two for linux/arm of go1.21rc2.
[[nodiscard]] bool has_toolchain_module(const Artifact& artifact, const Version& version);

}  // namespace gov
