// SPDX-License-Identifier: MIT
#include "golang/toolchain_module.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "golang/release_selection.hpp"

namespace gov {
namespace {

constexpr std::array<std::string_view, 4> kLeftOut = {"api", "doc", "misc", "test"};
constexpr std::string_view kLeftOutByConversion = ".github";
constexpr std::string_view kGoMod = "/go.mod";

/// From 1.21 on the release tools make archive and module side by side.
bool was_converted(const Version& version) { return version < *Version::parse("1.21rc1"); }

}  // namespace

std::string toolchain_module_version(const Version& version, const Platform& platform) {
  return concat("v0.0.1-", version.release_name(), ".", platform.to_string());
}

std::optional<std::string> name_in_toolchain_module(std::string_view path, const Version& version,
                                                    const Platform& platform) {
  const std::size_t slash = path.find('/');
  if (slash != std::string_view::npos) {
    const std::string_view top = path.substr(0, slash);
    const bool is_left_out = std::find(kLeftOut.begin(), kLeftOut.end(), top) != kLeftOut.end() ||
                             (top == kLeftOutByConversion && was_converted(version));
    if (is_left_out) return std::nullopt;
  }
  // The rule speaks of names below "go/", so a go.mod on top is one of them.
  const std::string prefix =
      concat(kToolchainModule, "@", toolchain_module_version(version, platform), "/");
  if (!concat("/", path).ends_with(kGoMod)) return concat(prefix, path);
  path.remove_suffix(kGoMod.size() - 1);
  return concat(prefix, path, "_go.mod");
}

bool has_toolchain_module(const Artifact& artifact, const Version& version) {
  if (version == *Version::parse("1.21rc2") && artifact.platform == Platform{"linux", "arm"})
    return false;
  return artifact.filename ==
         concat(version.release_name(), ".", artifact.platform.archive_name(), ".tar.gz");
}

}  // namespace gov
