// SPDX-License-Identifier: MIT
#include "store/toolchains.hpp"

#include <algorithm>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_system.hpp"
#include "base/text.hpp"
#include "store/layout.hpp"
#include "store/version_file.hpp"

namespace gov {
namespace {

bool comes_before(const Toolchain& a, const Toolchain& b) {
  if (a.version != b.version) return a.version > b.version;
  return a.platform < b.platform;
}

bool is_same_toolchain(const Toolchain& a, const Toolchain& b) {
  return a.version == b.version && a.platform == b.platform;
}

std::optional<Toolchain> find_exact(const Stores& stores, const Version& version,
                                    const Platform& platform) {
  for (const std::string& directory : stores.versions_directories) {
    std::string goroot = concat(directory, "/", toolchain_name(version, platform));
    if (is_directory(goroot)) return Toolchain{version, platform, std::move(goroot)};
  }
  return std::nullopt;
}

std::optional<Toolchain> choose(const std::vector<Toolchain>& toolchains,
                                const VersionRequest& request, const Platform& platform) {
  std::vector<Version> versions;
  for (const Toolchain& one : toolchains) {
    if (one.platform == platform) versions.push_back(one.version);
  }
  const auto chosen = request.choose(versions);
  if (!chosen) return std::nullopt;
  return *std::find_if(toolchains.begin(), toolchains.end(), [&](const Toolchain& one) {
    return one.platform == platform && one.version == *chosen;
  });
}

}  // namespace

std::optional<ToolchainName> parse_toolchain_name(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto version = Version::parse_release_name(name.substr(0, dot));
  const auto platform = Platform::parse(name.substr(dot + 1));
  if (!version || version->is_language_only() || !platform) return std::nullopt;
  // Only the canonical spelling: go1.20.0.linux-amd64 would be a second name for go1.20.
  if (toolchain_name(*version, *platform) != name) return std::nullopt;
  return ToolchainName{*version, *platform};
}

Result<std::vector<Toolchain>> list_toolchains(const Stores& stores) {
  std::vector<Toolchain> toolchains;
  for (const std::string& directory : stores.versions_directories) {
    GOV_TRY_ASSIGN(const std::vector<std::string> names, list_directory(directory));
    for (const std::string& name : names) {
      const auto parsed = parse_toolchain_name(name);
      std::string goroot = concat(directory, "/", name);
      if (!parsed || !is_directory(goroot)) continue;
      toolchains.push_back({parsed->version, parsed->platform, std::move(goroot)});
    }
  }
  std::stable_sort(toolchains.begin(), toolchains.end(), comes_before);
  toolchains.erase(std::unique(toolchains.begin(), toolchains.end(), is_same_toolchain),
                   toolchains.end());
  return toolchains;
}

Result<std::optional<Toolchain>> find_toolchain(const Stores& stores, const VersionRequest& request,
                                                const HostPlatforms& host) {
  if (request.is_system() || std::holds_alternative<NamedVersion>(request.meaning())) {
    return std::optional<Toolchain>();
  }
  const auto version = request.exact_version();
  std::vector<Toolchain> toolchains;
  if (!version) {
    GOV_TRY_ASSIGN(toolchains, list_toolchains(stores));
  }
  for (const Platform& platform : host.wanted(request.architecture())) {
    auto found =
        version ? find_exact(stores, *version, platform) : choose(toolchains, request, platform);
    if (found) return found;
  }
  return std::optional<Toolchain>();
}

std::string display_name(const Toolchain& toolchain, const Platform& host) {
  std::string name = toolchain.version.release_name();
  if (toolchain.platform == host) return name;
  return concat(name, " (", toolchain.platform.os, "/", toolchain.platform.arch, ")");
}

bool lies_in_store(const Stores& stores, const std::string& path) {
  return std::any_of(stores.versions_directories.begin(), stores.versions_directories.end(),
                     [&](const std::string& versions) { return leads_below(path, versions); });
}

std::optional<std::string> visible_damage(const Toolchain& toolchain) {
  for (const std::string_view program : {"bin/go", "bin/gofmt"}) {
    const std::string path = concat(toolchain.goroot, "/", program);
    if (is_executable(path)) continue;
    const auto status = status_of(path);
    const bool may_be_executed =
        status && S_ISREG(status->st_mode) && (status->st_mode & 0111) != 0;
    if (may_be_executed && is_mounted_noexec(path)) return "its file system is mounted noexec";
    return concat(program, " is missing");
  }
  const auto named = read_version_file(toolchain.goroot);
  if (!named || !*named) return "VERSION is missing";
  if (**named != toolchain.version.release_name()) {
    return concat("VERSION says ", in_quotes(**named));
  }
  return std::nullopt;
}

std::optional<Toolchain> find_sound_toolchain(const Stores& stores, const Version& version,
                                              const Platform& platform) {
  for (const std::string& directory : stores.versions_directories) {
    Toolchain toolchain{version, platform,
                        concat(directory, "/", toolchain_name(version, platform))};
    if (is_directory(toolchain.goroot) && !visible_damage(toolchain)) return toolchain;
  }
  return std::nullopt;
}

}  // namespace gov
