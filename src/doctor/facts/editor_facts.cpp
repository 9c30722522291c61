// SPDX-License-Identifier: MIT
#include "doctor/facts/editor_facts.hpp"

#include <algorithm>

#include "base/file.hpp"
#include "base/path.hpp"
#include "base/text.hpp"
#include "base/user_directories.hpp"
#include "store/shim_mark.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestFile = 2U << 20U;

struct EditorFolder {
  std::string_view editor;
  std::string_view folder;
};

/// Names of folders below ~/.config or ~/Library/Application Support
/// (code.visualstudio.com/docs/configure/settings; the relatives keep the layout).
constexpr EditorFolder kFolders[] = {
    {"VS Code", "Code"},      {"VS Code Insiders", "Code - Insiders"},
    {"VSCodium", "VSCodium"}, {"Code - OSS", "Code - OSS"},
    {"Cursor", "Cursor"},     {"Windsurf", "Windsurf"},
};

/// A file of a workspace has its settings one level deeper.
std::optional<std::vector<SettingsMember>> settings_of(const TextFile& file) {
  auto members = read_settings(file.text);
  if (!members || !file.path.ends_with(".code-workspace")) return members;
  for (SettingsMember& member : *members) {
    if (member.key == "settings") return std::move(member.members);
  }
  return std::vector<SettingsMember>();
}

const SettingsMember* alternate_go(const std::vector<SettingsMember>& members) {
  const SettingsMember* tools = find_member(members, "go.alternateTools");
  return tools == nullptr ? nullptr : find_member(tools->members, "go");
}

class Gathering {
 public:
  Gathering(const Surroundings& around, const Disk& disk, UnreadFiles& unread)
      : around_(around), disk_(disk), unread_(unread) {}

  void add(std::string_view editor, const std::string& path, bool is_users) {
    auto file = disk_.read_or_note(path, unread_, kLargestFile);
    if (!file) return;
    EditorSettings one{.editor = std::string(editor), .file = std::move(*file)};
    one.is_users = is_users;
    one.members = settings_of(one.file);
    if (one.members) look_up(one);
    found_.push_back(std::move(one));
  }
  [[nodiscard]] std::vector<EditorSettings> take() { return std::move(found_); }

 private:
  void look_up(EditorSettings& one) {
    std::string workspace = parent_directory(one.file.path);
    if (base_name(workspace) == ".vscode") workspace = parent_directory(workspace);
    const auto look = [&](const SettingsMember* member) {
      if (member == nullptr || !member->is_string || member->text.empty()) return PathStatus{};
      const std::string place = expanded_setting(member->text, around_.environment, workspace);
      return is_absolute_path(place) ? disk_.look_at(place) : PathStatus{.path = place};
    };
    one.goroot = look(find_member(*one.members, "go.goroot"));
    one.go = look(alternate_go(*one.members));
    one.is_go_shim = one.go.exists() && has_shim_mark(disk_.place_of(one.go.path));
  }

  const Surroundings& around_;
  const Disk& disk_;
  UnreadFiles& unread_;
  std::vector<EditorSettings> found_;
};

std::string without(std::string_view text, std::string_view part, std::string_view by) {
  std::string replaced(text);
  for (std::size_t at = replaced.find(part); at != std::string::npos;
       at = replaced.find(part, at + by.size()))
    replaced.replace(at, part.size(), by);
  return replaced;
}

void add_workspace(Gathering& gathering, const std::string& directory, const Disk& disk) {
  bool is_found = false;
  walk_up(directory, [&](std::string_view here) {
    const std::string settings = path_in(here, ".vscode/settings.json");
    if (disk.exists(settings)) {
      gathering.add("VS Code", settings, false);
      is_found = true;
    }
    for (const std::string& name : disk.names_in(path_in(here, ".vscode"))) {
      if (name.ends_with(".code-workspace"))
        gathering.add("VS Code", path_in(path_in(here, ".vscode"), name), false);
    }
    return is_found || disk.exists(path_in(here, ".git"));
  });
  for (const std::string& name : disk.names_in(directory)) {
    if (name.ends_with(".code-workspace"))
      gathering.add("VS Code", path_in(directory, name), false);
  }
}

std::vector<GoTool> find_tools(const EditorSurroundings& known, const Disk& disk) {
  std::vector<GoTool> found;
  for (const char* name : {"gopls", "dlv"}) {
    std::string path =
        known.folders.gobin.path.empty() ? std::string() : path_in(known.folders.gobin.path, name);
    if (path.empty() || !disk.look_at(path).is_runnable) {
      const PathProgram* program = first_program(known.path, name);
      if (program == nullptr) continue;
      path = program->status.path;
    }
    const auto build = build_record_of(disk.place_of(path));
    found.push_back({.name = name, .path = path, .build = build.value_or(BuildRecord{})});
  }
  return found;
}

std::string find_extension(const std::string& home, const Disk& disk) {
  for (const char* folder : {".vscode/extensions", ".vscode-server/extensions"}) {
    const std::string place = path_in(home, folder);
    for (const std::string& name : disk.names_in(place)) {
      if (name.starts_with("golang.go-")) return path_in(place, name);
    }
  }
  return {};
}

WatchLimits watch_limits(const Disk& disk) {
  WatchLimits limits{.watches_file = "/proc/sys/fs/inotify/max_user_watches",
                     .instances_file = "/proc/sys/fs/inotify/max_user_instances"};
  const auto number_in = [&](const std::string& path) -> std::optional<std::uint64_t> {
    const auto file = disk.read(path, 256);
    return file ? parse_unsigned(trim(file->text)) : std::nullopt;
  };
  limits.watches = number_in(limits.watches_file);
  limits.instances = number_in(limits.instances_file);
  return limits;
}

/// Where an element begins outside of XML comments; npos where it does not.
std::size_t find_component(std::string_view text, std::string_view start) {
  std::size_t at = 0;
  while (true) {
    const std::size_t found = text.find(start, at);
    const std::size_t comment = text.find("<!--", at);
    if (found == std::string_view::npos || found < comment) return found;
    at = text.find("-->", comment);
    if (at == std::string_view::npos) return at;
  }
}

}  // namespace

std::string expanded_setting(std::string_view value, const Environment& environment,
                             std::string_view workspace) {
  const std::string home(environment.find_non_empty("HOME").value_or(""));
  std::string text(value);
  if (text == "~" || text.starts_with("~/")) text = home + text.substr(1);
  text = without(text, "${userHome}", home);
  text = without(text, "${workspaceFolder}", workspace);
  text = without(text, "${workspaceRoot}", workspace);
  constexpr std::string_view kStart = "${env:";
  std::string expanded;
  std::string_view rest = text;
  for (std::size_t at = rest.find(kStart); at != std::string_view::npos; at = rest.find(kStart)) {
    const std::size_t end = rest.find('}', at);
    if (end == std::string_view::npos) break;
    const std::string_view name = rest.substr(at + kStart.size(), end - at - kStart.size());
    expanded += concat(rest.substr(0, at), environment.find(name).value_or(""));
    rest.remove_prefix(end + 1);
  }
  return concat(expanded, rest);
}

std::optional<GolandGo> goland_go_in(const TextFile& file, std::string_view home) {
  const std::string_view text = file.text;
  const std::size_t component = find_component(text, "<component name=\"GOROOT\"");
  if (component == std::string_view::npos) return std::nullopt;
  const std::size_t close = std::min(text.find('>', component), text.size());
  for (const std::string_view name : {" url=\"", " path=\""}) {
    const std::size_t at = text.find(name, component);
    if (at == std::string_view::npos || at > close) continue;
    GolandGo found{.file = file.path};
    found.begin = at + name.size();
    found.end = std::min(text.find('"', found.begin), text.size());
    found.line = 1 + static_cast<std::size_t>(std::count(
                         text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
    found.shows = text.substr(found.begin, found.end - found.begin);
    constexpr std::string_view kScheme = "file://";
    std::string_view place = found.shows;
    if (place.starts_with(kScheme)) place.remove_prefix(kScheme.size());
    const std::string project = parent_directory(parent_directory(file.path));
    found.goroot = without(without(place, "$USER_HOME$", home), "$PROJECT_DIR$", project);
    if (found.goroot.empty()) return std::nullopt;
    return found;
  }
  return std::nullopt;
}

EditorFacts gather_editors(const Surroundings& around, const Disk& disk,
                           const EditorSurroundings& known, UnreadFiles& unread) {
  EditorFacts facts;
  Gathering gathering(around, disk, unread);
  const std::string home(around.environment.find_non_empty("HOME").value_or(""));
  const auto config = user_config_directory(around.environment);
  std::string folder = config ? config->path : "";
  if (around.host.macos && !home.empty()) folder = path_in(home, "Library/Application Support");
  for (const EditorFolder& one : kFolders) {
    if (!folder.empty())
      gathering.add(one.editor, concat(folder, "/", one.folder, "/User/settings.json"), true);
  }
  // Where VS Code runs on another machine and works on this one.
  if (!home.empty())
    gathering.add("VS Code Server", path_in(home, ".vscode-server/data/Machine/settings.json"),
                  true);
  if (around.directory) add_workspace(gathering, *around.directory, disk);
  facts.settings = gathering.take();
  if (known.goland_workspace) facts.goland = goland_go_in(*known.goland_workspace, home);
  if (facts.goland) {
    const auto version = disk.read(path_in(facts.goland->goroot, "VERSION"), 4096);
    if (version) facts.goland->version = std::string(trim(split(version->text, '\n').front()));
  }
  facts.tools = find_tools(known, disk);
  if (!home.empty()) facts.extension = find_extension(home, disk);
  facts.limits = watch_limits(disk);
  facts.is_in_terminal = around.environment.find("TERM_PROGRAM") == "vscode";
  return facts;
}

}  // namespace gov
