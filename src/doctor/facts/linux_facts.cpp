// SPDX-License-Identifier: MIT
#include "doctor/facts/linux_facts.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

/// All three systems put it there. The records of a package manager have megabytes, so they are
/// read only where there is something to find.
bool has_packaged_go(const Disk& disk) {
  const auto names = disk.names_in("/usr/lib");
  return std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name == "go" || name.starts_with("go-1.");
  });
}

/// golang, golang-go, golang-1.19-go, golang-1.19-src: the packages of Debian that hold a Go, and
/// not the hundreds that hold a library.
bool is_go_of_debian(std::string_view package) {
  if (package == "golang" || package == "golang-go" || package == "golang-src") return true;
  if (!package.starts_with("golang-1.")) return false;
  return package.ends_with("-go") || package.ends_with("-src");
}

/// dpkg's status file (deb-control(5)): paragraphs with Package, Status and Version.
void add_debian(std::vector<PackagedGo>& found, const Disk& disk) {
  const auto file = disk.read("/var/lib/dpkg/status", 64U << 20U);
  if (!file) return;
  // Only the paragraphs of interest are taken apart: the file has some megabytes.
  const std::string_view text = file->text;
  constexpr std::string_view kStart = "Package: golang";
  for (std::size_t at = text.find(kStart); at != std::string_view::npos;
       at = text.find(kStart, at + 1)) {
    if (at != 0 && text[at - 1] != '\n') continue;
    const std::string_view paragraph = text.substr(at, text.find("\n\n", at) - at);
    PackagedGo one{.record = file->path};
    bool is_installed = false;
    for (const std::string_view line : split(paragraph, '\n')) {
      if (line.starts_with("Package: ")) one.package = line.substr(9);
      if (line.starts_with("Version: ")) one.version = line.substr(9);
      if (line.starts_with("Status: ")) is_installed = line.ends_with(" installed");
    }
    if (!is_installed || !is_go_of_debian(one.package)) continue;
    one.line = static_cast<std::size_t>(
                   std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n')) +
               1;
    one.removal = concat("sudo apt remove ", one.package);
    found.push_back(std::move(one));
  }
}

/// apk's database: paragraphs of lines with one letter, P: the package and V: its version.
void add_alpine(std::vector<PackagedGo>& found, const Disk& disk) {
  const auto file = disk.read("/lib/apk/db/installed", 64U << 20U);
  if (!file) return;
  std::size_t number = 0;
  std::size_t of_go = 0;
  for (const std::string_view line : lines_of(*file)) {
    ++number;
    if (line == "P:go") of_go = number;
    if (line.empty()) of_go = 0;
    if (of_go != 0 && line.starts_with("V:")) {
      found.push_back({.package = "go",
                       .version = std::string(line.substr(2)),
                       .record = file->path,
                       .line = of_go,
                       .removal = "sudo apk del go"});
      of_go = 0;
    }
  }
}

/// pacman keeps a folder for each package: go-2:1.22.5-1.
void add_arch(std::vector<PackagedGo>& found, const Disk& disk) {
  constexpr std::string_view kFolder = "/var/lib/pacman/local";
  for (const std::string& name : disk.names_in(kFolder)) {
    constexpr std::string_view kStart = "go-";
    const bool is_go = name.starts_with(kStart) && name.size() > kStart.size() &&
                       name[kStart.size()] >= '0' && name[kStart.size()] <= '9';
    if (is_go)
      found.push_back({.package = "go",
                       .version = name.substr(kStart.size()),
                       .record = path_in(kFolder, name),
                       .removal = "sudo pacman -R go"});
  }
}

/// The names of snaps' revisions say nothing: the version stands in meta/snap.yaml.
std::optional<std::string> version_of_snap(const Disk& disk) {
  const auto file = disk.read("/snap/go/current/meta/snap.yaml", 64U << 10U);
  if (!file) return std::nullopt;
  for (const std::string_view line : lines_of(*file)) {
    constexpr std::string_view kKey = "version:";
    if (!line.starts_with(kKey)) continue;
    std::string value(trim(line.substr(kKey.size())));
    std::erase_if(value, [](char c) { return c == '\'' || c == '"'; });
    return value;
  }
  return std::string();
}

std::vector<WindowsProgram> windows_programs(const Surroundings& around, const Disk& disk) {
  std::vector<WindowsProgram> found;
  const auto path = around.environment.find_non_empty("PATH");
  if (!around.host.is_wsl || !path) return found;
  const PathList list = PathList::parse(*path);
  for (const std::string& folder : list.directories()) {
    if (!folder.starts_with("/mnt/")) continue;
    std::string program = path_in(without_trailing_slashes(folder), "go.exe");
    if (disk.exists(program)) found.push_back({folder, std::move(program)});
  }
  return found;
}

void find_temporary(LinuxFacts& facts, const Surroundings& around, const GoSettingsFacts& settings,
                    const Disk& disk) {
  // GOTMPDIR is the go command's own; without it os.TempDir() decides.
  std::string folder = settings.value("GOTMPDIR");
  facts.temporary_variable = folder.empty() ? "" : "GOTMPDIR";
  if (const auto named = around.environment.find_non_empty("TMPDIR"); folder.empty() && named) {
    facts.temporary_variable = "TMPDIR";
    folder = *named;
  }
  facts.temporary = disk.look_at(folder.empty() ? "/tmp" : folder);
}

}  // namespace

LinuxFacts gather_linux(const Surroundings& around, const GoSettingsFacts& settings,
                        const Disk& disk) {
  LinuxFacts facts;
  find_temporary(facts, around, settings, disk);
  if (around.host.macos) return facts;
  if (has_packaged_go(disk)) {
    add_debian(facts.packages, disk);
    add_alpine(facts.packages, disk);
    add_arch(facts.packages, disk);
  }
  facts.snap_version = version_of_snap(disk);
  facts.windows_programs = windows_programs(around, disk);
  if (around.host.is_wsl) facts.wsl_conf = disk.read("/etc/wsl.conf");
  return facts;
}

}  // namespace gov
