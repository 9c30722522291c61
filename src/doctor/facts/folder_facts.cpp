// SPDX-License-Identifier: MIT
#include "doctor/facts/folder_facts.hpp"

#include "base/path.hpp"
#include "base/path_list.hpp"
#include "base/text.hpp"
#include "golang/platform.hpp"

namespace gov {
namespace {

std::string build_cache_of(const GoSettingsFacts& settings, const std::string& home) {
  // os.UserCacheDir()/go-build (cmd/go/internal/cache).
  if (const auto set = settings.find("GOCACHE")) return set->value;
  if (build_platform().os == "darwin")
    return home.empty() ? "" : path_in(home, "Library/Caches/go-build");
  if (const auto cache = settings.environment.find_non_empty("XDG_CACHE_HOME"))
    return path_in(*cache, "go-build");
  return home.empty() ? "" : path_in(home, ".cache/go-build");
}

}  // namespace

FolderFacts gather_folders(const Surroundings& around, const GoSettingsFacts& settings,
                           const Disk& disk) {
  FolderFacts facts;
  const std::string home(around.environment.find_non_empty("HOME").value_or(""));
  const auto look = [&](const std::string& path) {
    return path.empty() ? PathStatus{} : disk.look_at(path);
  };
  if (const auto set = settings.find("GOPATH")) {
    facts.gopath = PathList::parse(set->value).directories();
  } else if (!home.empty()) {
    facts.gopath = {path_in(home, "go")};
  }
  const std::string first = facts.gopath.empty() ? "" : facts.gopath.front();
  const auto below_first = [&](std::string_view name) {
    return first.empty() ? std::string() : path_in(first, name);
  };
  facts.gobin = look(settings.find("GOBIN") ? settings.value("GOBIN") : below_first("bin"));
  if (facts.gobin.is_directory()) facts.bin_programs = disk.names_in(facts.gobin.path);
  facts.module_cache = look_at_cache(
      settings.find("GOMODCACHE") ? settings.value("GOMODCACHE") : below_first("pkg/mod"),
      around.user, disk);
  const std::string build_cache = build_cache_of(settings, home);
  facts.build_cache = look_at_cache(build_cache == "off" ? "" : build_cache, around.user, disk);
  if (const auto goroot = around.environment.find_non_empty("GOROOT")) {
    facts.goroot = disk.look_at(*goroot);
    const auto version = disk.read(path_in(*goroot, "VERSION"), 4096);
    if (version) facts.goroot_version = std::string(trim(split(version->text, '\n').front()));
  }
  for (const GoEnvLine& line : settings.stored) {
    if (line.name == "GOROOT") facts.stored_goroot = look(line.value);
  }
  const auto netrc = around.environment.find_non_empty("NETRC");
  facts.netrc = look(netrc ? std::string(*netrc) : home.empty() ? "" : path_in(home, ".netrc"));
  return facts;
}

}  // namespace gov
