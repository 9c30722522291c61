// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doctor/disk.hpp"
#include "doctor/facts/build_record.hpp"
#include "doctor/facts/folder_facts.hpp"
#include "doctor/facts/path_facts.hpp"
#include "doctor/facts/settings_text.hpp"
#include "doctor/surroundings.hpp"

// The settings files of editors, the user's own and those of the folder that is open.

namespace gov {

/// A settings file of VS Code or of one of its relatives.
struct EditorSettings {
  std::string editor{};  // "VS Code", "VSCodium", "Cursor"
  TextFile file{};
  bool is_users = false;  // else of the workspace
  /// Absent for a file that is no JSON with comments.
  std::optional<std::vector<SettingsMember>> members{};
  PathStatus goroot{};  // where go.goroot leads; path "" without it
  PathStatus go{};      // where go.alternateTools.go leads; path "" without it
  bool is_go_shim = false;
};

/// The Go that GoLand builds the open project with (.idea/workspace.xml, component GOROOT).
struct GolandGo {
  std::string file{};
  std::size_t line = 0;
  std::string shows{};    // the attribute as it is written
  std::string goroot{};   // where it leads
  std::string version{};  // the first line of VERSION there; "" without one
  std::size_t begin = 0;  // the value in the text of the file, in bytes
  std::size_t end = 0;
};

/// How much the kernel of Linux lets programs watch; absent elsewhere (inotify(7)).
struct WatchLimits {
  std::optional<std::uint64_t> watches{};
  std::optional<std::uint64_t> instances{};
  std::string watches_file{};
  std::string instances_file{};
};

/// gopls or dlv, as editors find it: in the folder of go install, else on PATH.
struct GoTool {
  std::string name{};
  std::string path{};
  BuildRecord build{};
};

struct EditorFacts {
  std::vector<EditorSettings> settings{};  // the user's first
  std::optional<GolandGo> goland{};
  std::vector<GoTool> tools{};
  std::string extension{};  // the folder of VS Code's extension for Go; "" without it
  WatchLimits limits{};
  bool is_in_terminal = false;  // TERM_PROGRAM=vscode
};

/// What was gathered before and is needed here.
struct EditorSurroundings {
  const std::optional<TextFile>& goland_workspace;
  const FolderFacts& folders;
  const std::vector<PathEntry>& path;
};
[[nodiscard]] EditorFacts gather_editors(const Surroundings& around, const Disk& disk,
                                         const EditorSurroundings& known, UnreadFiles& unread);

/// ~, ${env:NAME}, ${userHome} and ${workspaceFolder} as the extension for Go expands them. Pure.
[[nodiscard]] std::string expanded_setting(std::string_view value, const Environment& environment,
                                           std::string_view workspace);

/// The component of GoLand's file; absent where it has none or is empty. Nothing is looked up.
/// Pure.
[[nodiscard]] std::optional<GolandGo> goland_go_in(const TextFile& file, std::string_view home);

}  // namespace gov
