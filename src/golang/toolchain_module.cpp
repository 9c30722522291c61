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
constexpr std::string_view kRenamedGoMod = "/_go.mod";

constexpr std::string_view kVersionStart = "v0.0.1-";

/// From 1.21 on the release tools make archive and module side by side.
bool was_converted(const Version& version) { return version < *Version::parse("1.21rc1"); }

std::string prefix_of(const Version& version, const Platform& platform) {
  return concat(kToolchainModule, "@", toolchain_module_version(version, platform), "/");
}

/// "go_js_wasm_exec": go, a system, a processor and exec.
bool is_exec_wrapper(std::string_view name) {
  const std::vector<std::string_view> parts = split(name, '_');
  return parts.size() >= 4 && parts.front() == "go" && parts.back() == "exec" &&
         std::none_of(parts.begin(), parts.end(),
                      [](std::string_view part) { return part.empty(); });
}

}  // namespace

std::string toolchain_module_version(const Version& version, const Platform& platform) {
  return concat(kVersionStart, version.release_name(), ".", platform.to_string());
}

std::optional<ModuleArchive> archive_of_module_version(std::string_view text) {
  if (!text.starts_with(kVersionStart)) return std::nullopt;
  const std::string_view name = text.substr(kVersionStart.size());
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto version = Version::parse_release_name(name.substr(0, dot));
  const auto platform = Platform::parse(name.substr(dot + 1));
  if (!version || version->is_language_only() || !platform) return std::nullopt;
  return ModuleArchive{.version = *version,
                       .artifact = {.filename = concat(version->release_name(), ".",
                                                       platform->archive_name(), ".tar.gz"),
                                    .platform = *platform,
                                    .is_offered_as_module = true}};
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
  const std::string prefix = prefix_of(version, platform);
  if (!concat("/", path).ends_with(kGoMod)) return concat(prefix, path);
  path.remove_suffix(kGoMod.size() - 1);
  return concat(prefix, path, "_go.mod");
}

std::optional<std::string> path_in_toolchain(std::string_view module_name, const Version& version,
                                             const Platform& platform) {
  const std::string prefix = prefix_of(version, platform);
  if (!module_name.starts_with(prefix)) return std::nullopt;
  std::string path(module_name.substr(prefix.size()));
  if (concat("/", path).ends_with(kRenamedGoMod)) {
    path.resize(path.size() - (kRenamedGoMod.size() - 1));
    path += kGoMod.substr(1);
  }
  // Nothing that the module leaves out or renames may come in under another name.
  if (name_in_toolchain_module(path, version, platform) != module_name) return std::nullopt;
  return path;
}

bool is_executable_in_archive(std::string_view path) {
  constexpr std::array<std::string_view, 4> kScripts = {".bash", ".sh", ".pl", ".rc"};
  const bool is_script = std::any_of(kScripts.begin(), kScripts.end(),
                                     [&](std::string_view end) { return path.ends_with(end); });
  const std::size_t slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  return path.starts_with("bin/") || path.starts_with("pkg/tool/") || is_script ||
         is_exec_wrapper(name);
}

std::vector<std::string> left_out_of_toolchain_module() {
  return {kLeftOut.begin(), kLeftOut.end()};
}

bool has_toolchain_module(const Artifact& artifact, const Version& version) {
  if (version == *Version::parse("1.21rc2") && artifact.platform == Platform{"linux", "arm"})
    return false;
  return artifact.filename ==
         concat(version.release_name(), ".", artifact.platform.archive_name(), ".tar.gz");
}

}  // namespace gov
