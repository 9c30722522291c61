// SPDX-License-Identifier: MIT
#include "store/shim_links.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_copy.hpp"
#include "base/replacement.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestShim = 64U << 20U;

/// Compares by identity, otherwise by content: an earlier copy of the same release is equivalent.
bool is_current_shim(const std::string& path, const std::string& shim) {
  const auto ours = status_of_link(path);
  const auto wanted = status_of(shim);
  if (!ours || !wanted || !S_ISREG(ours->st_mode)) return false;
  if (is_same_file(ours, wanted)) return true;
  if (ours->st_size != wanted->st_size || (ours->st_mode & S_IXUSR) == 0) return false;
  const auto a = read_file(path, kLargestShim);
  const auto b = read_file(shim, kLargestShim);
  return a && b && *a == *b;
}

Result<void> set_shim(const std::string& path, const std::string& shim, Writers writers) {
  if (is_current_shim(path, shim)) return {};
  const std::string temporary = make_way_beside(path, writers);
  // A hard link needs the same file system and, with protected_hardlinks, our own file. Packagers
  // like to put a link where the program is meant; the file behind it is what we want.
  constexpr int kFlags = AT_SYMLINK_FOLLOW;
  if (::linkat(AT_FDCWD, shim.c_str(), AT_FDCWD, temporary.c_str(), kFlags) != 0) {
    GOV_TRY(copy_file(shim, temporary, 0755));
  }
  return move_into_place(temporary, path);
}

/// Names that only update_shims makes: go1.N.P, spelled as the release is, and no go1.22.
bool is_version_link_name(const std::string& name) {
  const auto version = Version::parse_release_name(name);
  return version && !version->is_language_only() && version->release_name() == name;
}

/// A link in shims/.
struct VersionLink {
  std::string name;    // "go1.22.5"
  std::string target;  // the toolchain's bin/go
};

bool has(const std::vector<Toolchain>& toolchains, const Version& version,
         const Platform& platform) {
  return std::any_of(toolchains.begin(), toolchains.end(), [&](const Toolchain& one) {
    return one.version == version && one.platform == platform;
  });
}

std::vector<VersionLink> wanted_links(const std::vector<Toolchain>& toolchains,
                                      const HostPlatforms& host) {
  std::vector<VersionLink> links;
  for (const Toolchain& toolchain : toolchains) {
    if (!host.can_run(toolchain.platform)) continue;
    const bool is_native = toolchain.platform == host.native;
    if (!is_native && has(toolchains, toolchain.version, host.native)) continue;
    links.push_back(
        {.name = toolchain.version.release_name(), .target = concat(toolchain.goroot, "/bin/go")});
  }
  return links;
}

Result<void> remove_stale_links(const Layout& layout, const std::vector<VersionLink>& wanted) {
  GOV_TRY_ASSIGN(const std::vector<std::string> names, list_directory(layout.shims()));
  for (const std::string& name : names) {
    const bool is_wanted = std::any_of(wanted.begin(), wanted.end(),
                                       [&](const VersionLink& link) { return link.name == name; });
    const std::string path = concat(layout.shims(), "/", name);
    if (is_wanted || !is_version_link_name(name) || !link_target(path)) continue;
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) {
      return system_error(concat("cannot remove the link ", in_quotes(path)), errno);
    }
  }
  return {};
}

}  // namespace

Result<Links> update_shims(const Layout& layout, const ProgramFiles& programs,
                           const std::vector<Toolchain>& toolchains, const HostPlatforms& host,
                           Writers writers) {
  GOV_TRY(make_directories(layout.shims()));
  const std::vector<VersionLink> links = wanted_links(toolchains, host);
  // What is gone first: deleting needs no room on the disk, which what follows may.
  GOV_TRY(remove_stale_links(layout, links));
  const auto linked = replace_link(layout.program_link(), programs.gov, writers);
  const bool can_link = linked || !is_without_links(layout.root());
  if (can_link) GOV_TRY(linked);
  // The other names are links to the first, which may have had to be copied from elsewhere.
  const std::string go = concat(layout.shims(), "/go");
  GOV_TRY(set_shim(go, programs.shim, writers));
  GOV_TRY(set_shim(concat(layout.shims(), "/gofmt"), go, writers));
  GOV_TRY(make_directories(layout.shell()));
  GOV_TRY(set_shim(concat(layout.shell(), "/gov-hook"), go, writers));
  if (!can_link) return Links::impossible;
  for (const VersionLink& link : links) {
    GOV_TRY(replace_link(concat(layout.shims(), "/", link.name), link.target, writers));
  }
  return Links::made;
}

}  // namespace gov
