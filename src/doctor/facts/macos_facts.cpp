// SPDX-License-Identifier: MIT
#include "doctor/facts/macos_facts.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::string_view kChoiceOfTools = "/var/db/xcode_select_link";
constexpr std::string_view kXcode = "/Applications/Xcode.app/Contents/Developer";
constexpr std::string_view kCommandLineTools = "/Library/Developer/CommandLineTools";

/// xcode-select(1): DEVELOPER_DIR, else what was chosen, else the usual places.
DeveloperTools find_tools(const Surroundings& around, const Disk& disk) {
  DeveloperTools tools;
  if (const auto named = around.environment.find_non_empty("DEVELOPER_DIR")) {
    tools.chosen_by = "DEVELOPER_DIR";
    tools.directory = disk.look_at(*named);
  } else if (const auto chosen = link_target(disk.place_of(kChoiceOfTools))) {
    tools.chosen_by = kChoiceOfTools;
    tools.directory = disk.look_at(*chosen);
  } else {
    for (const std::string_view usual : {kXcode, kCommandLineTools}) {
      if (disk.exists(usual)) {
        tools.directory = disk.look_at(usual);
        break;
      }
    }
  }
  const std::string& directory = tools.directory.path;
  if (directory.empty()) return tools;
  tools.is_xcode = directory.find(".app/") != std::string::npos || directory.ends_with(".app");
  tools.has_clang =
      disk.exists(path_in(directory, "usr/bin/clang")) ||
      disk.exists(path_in(directory, "Toolchains/XcodeDefault.xctoolchain/usr/bin/clang"));
  if (!tools.is_xcode) return tools;
  // A binary property list, whose keys stand in it as plain text.
  const auto agreed = disk.read("/Library/Preferences/com.apple.dt.Xcode.plist");
  tools.is_licence_agreed =
      agreed && agreed->text.find("IDEXcodeVersionForAgreedToGMLicense") != std::string::npos;
  return tools;
}

std::vector<HomebrewGo> find_homebrew(const Disk& disk) {
  std::vector<HomebrewGo> found;
  for (const std::string_view prefix : {"/opt/homebrew", "/usr/local"}) {
    HomebrewGo one{.prefix = std::string(prefix),
                   .kegs = disk.names_in(path_in(prefix, "Cellar/go")),
                   .program = disk.look_at(path_in(prefix, "bin/go")),
                   .opt = disk.look_at(path_in(prefix, "opt/go"))};
    // A go in /usr/local/bin need not be Homebrew's.
    const auto target = link_target(disk.place_of(one.program.path));
    if (!target || target->find("Cellar/") == std::string::npos)
      one.program = {.path = one.program.path};
    if (!one.kegs.empty() || one.program.is_link || one.opt.is_link)
      found.push_back(std::move(one));
  }
  return found;
}

std::vector<LaunchdSetting> find_launchd_settings(const Surroundings& around, const Disk& disk) {
  constexpr std::size_t kMostFiles = 300;
  constexpr std::size_t kLargestFile = 64U << 10U;
  std::vector<std::string> files = {
      "/private/var/db/com.apple.xpc.launchd/config/user.plist",
      "/private/var/db/com.apple.xpc.launchd/config/system.plist",
  };
  std::vector<std::string> folders = {"/Library/LaunchAgents", "/Library/LaunchDaemons"};
  if (const auto home = around.environment.find_non_empty("HOME"))
    folders.push_back(path_in(*home, "Library/LaunchAgents"));
  for (const std::string& folder : folders) {
    for (const std::string& name : disk.names_in(folder)) {
      if (name.ends_with(".plist") && files.size() < kMostFiles)
        files.push_back(path_in(folder, name));
    }
  }
  std::vector<LaunchdSetting> found;
  for (const std::string& path : files) {
    const auto file = disk.read(path, kLargestFile);
    if (!file) continue;
    for (LaunchdSetting& one : launchd_settings_in(*file)) found.push_back(std::move(one));
  }
  return found;
}

/// path_helper(8) reads /etc/paths, then the files of /etc/paths.d: those whose names begin with a
/// number by that number, then the others by name.
std::vector<std::string> files_of_path_helper(const Disk& disk) {
  std::vector<std::string> names = disk.names_in("/etc/paths.d");
  const auto number_of = [](const std::string& name) {
    const std::size_t end = name.find_first_not_of("0123456789");
    return parse_unsigned(std::string_view(name).substr(0, end));
  };
  std::stable_sort(names.begin(), names.end(), [&](const std::string& a, const std::string& b) {
    const auto first = number_of(a);
    const auto second = number_of(b);
    if (first && second) return *first < *second;
    return first.has_value() && !second;
  });
  std::vector<std::string> files = {"/etc/paths"};
  for (const std::string& name : names) files.push_back(path_in("/etc/paths.d", name));
  return files;
}

std::vector<SystemPathFolder> find_system_path(const Disk& disk) {
  std::vector<SystemPathFolder> found;
  for (const std::string& path : files_of_path_helper(disk)) {
    const auto file = disk.read(path, 64U << 10U);
    if (!file) continue;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(*file)) {
      ++number;
      if (!trim(line).empty()) found.push_back({std::string(trim(line)), path, number});
    }
  }
  return found;
}

}  // namespace

std::string spelling_on_disk(const std::string& path, const Disk& disk) {
  std::string spelled;
  for (const std::string_view name : split(path, '/')) {
    if (name.empty()) continue;
    const auto names = disk.names_in(spelled.empty() ? "/" : spelled);
    std::string best(name);
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      const auto alike = std::find_if(names.begin(), names.end(), [&](const std::string& one) {
        return to_lower(one) == to_lower(name);
      });
      if (alike != names.end()) best = *alike;
    }
    spelled = concat(spelled, "/", best);
  }
  return spelled;
}

std::optional<MacosFacts> gather_macos(const Surroundings& around, const Disk& disk) {
  if (!around.host.macos) return std::nullopt;
  return MacosFacts{
      .version = *around.host.macos,
      .local_go = disk.look_at("/usr/local/go"),
      .homebrew = find_homebrew(disk),
      .tools = find_tools(around, disk),
      .launchd = find_launchd_settings(around, disk),
      .system_path = find_system_path(disk),
      .directory_on_disk = around.directory ? spelling_on_disk(*around.directory, disk) : ""};
}

}  // namespace gov
