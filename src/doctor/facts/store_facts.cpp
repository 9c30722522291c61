// SPDX-License-Identifier: MIT
#include "doctor/facts/store_facts.hpp"

#include "base/file.hpp"
#include "base/file_system.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "doctor/facts/program_images.hpp"
#include "golang/compatibility.hpp"
#include "store/default_version.hpp"
#include "store/staging.hpp"
#include "store/version_file.hpp"

namespace gov {
namespace {

/// The header of a program, as far as its platform is one whose format is known.
std::optional<ExecutableImage> image_of(const std::string& program, const Platform& platform) {
  if (!is_format_known(platform)) return std::nullopt;
  auto image = image_for(images_in(program), platform);
  return image ? std::move(*image) : std::nullopt;
}

ToolchainFacts look_at_toolchain(const Toolchain& toolchain, const Layout& layout) {
  ToolchainFacts facts{.toolchain = toolchain};
  facts.is_in_own_store = lies_below(toolchain.goroot, layout.versions());
  facts.damage = visible_damage(toolchain);
  const auto version = read_version_file(toolchain.goroot);
  if (version && *version) facts.version_text = **version;
  facts.has_tools = is_directory(
      concat(toolchain.goroot, "/pkg/tool/", toolchain.platform.os, "_", toolchain.platform.arch));
  facts.go_image = image_of(path_in(toolchain.goroot, "bin/go"), toolchain.platform);
  return facts;
}

ShimFacts look_at_shim(const std::string& path, const std::string& ours, const Disk& disk) {
  ShimFacts facts{.status = disk.look_at(path)};
  if (facts.status.kind != PathStatus::Kind::file || facts.status.is_link) return facts;
  const auto there = status_of(path);
  const auto wanted = status_of(ours);
  // A gov that runs from elsewhere, such as a build tree, has no shim to compare with.
  if (!wanted || is_same_file(there, wanted)) {
    facts.is_current = true;
    return facts;
  }
  if (there->st_size != wanted->st_size) return facts;
  constexpr std::size_t kLargestShim = 64U << 20U;
  const auto a = read_file(path, kLargestShim);
  const auto b = read_file(ours, kLargestShim);
  facts.is_current = a && b && *a == *b;
  return facts;
}

void add_foreign(std::vector<ForeignOwner>& found, const std::string& path, uid_t user,
                 const Disk& disk) {
  constexpr std::size_t kMostShown = 100;
  const auto status = status_of_link(disk.place_of(path));
  if (status && status->st_uid != user && found.size() < kMostShown)
    found.push_back({path, status->st_uid});
}

/// The files of a folder, and of the folders in it.
void add_foreign_below(std::vector<ForeignOwner>& found, const std::string& folder, uid_t user,
                       const Disk& disk, unsigned levels) {
  add_foreign(found, folder, user, disk);
  if (levels == 0 || !is_directory(folder) || link_target(folder)) return;
  for (const std::string& name : disk.names_in(folder))
    add_foreign_below(found, path_in(folder, name), user, disk, levels - 1);
}

std::vector<ForeignOwner> foreign_owners(const Surroundings& around, const Disk& disk) {
  std::vector<ForeignOwner> found;
  for (const std::string& folder : {around.layout.root(), around.layout.cache()})
    add_foreign_below(found, folder, around.user, disk, 2);
  // A shim may be a hard link to the installed program, which belongs to whoever installed gov.
  std::erase_if(
      found, [&](const ForeignOwner& one) { return disk.is_same(one.path, around.programs.shim); });
  return found;
}

}  // namespace

StoreFacts gather_store(const Surroundings& around, const Disk& disk) {
  const Layout& layout = around.layout;
  StoreFacts facts{.root = disk.look_at(layout.root()),
                   .versions = disk.look_at(layout.versions()),
                   .cache = disk.look_at(layout.cache())};
  if (!facts.root.exists()) return facts;
  facts.free_bytes = available_bytes(layout.root());
  const auto toolchains = list_toolchains(around.stores);
  for (const Toolchain& toolchain : toolchains ? *toolchains : std::vector<Toolchain>())
    facts.toolchains.push_back(look_at_toolchain(toolchain, layout));
  const auto request = read_default(layout);
  if (!request) facts.default_problem = request.error().what;
  facts.go_shim = look_at_shim(path_in(layout.shims(), "go"), around.programs.shim, disk);
  facts.gofmt_shim = look_at_shim(path_in(layout.shims(), "gofmt"), around.programs.shim, disk);
  // The time of the file is that of the release, and the folder's changes with each version.
  if (const auto go = status_of(path_in(layout.shims(), "go")))
    facts.shims_made = std::chrono::system_clock::from_time_t(go->st_ctime);
  facts.foreign_owners = foreign_owners(around, disk);
  facts.leftovers = leftovers_in_staging(layout);
  return facts;
}

}  // namespace gov
