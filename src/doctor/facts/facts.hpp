// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doctor/facts/choice_facts.hpp"
#include "doctor/facts/deep_facts.hpp"
#include "doctor/facts/direnv_facts.hpp"
#include "doctor/facts/editor_facts.hpp"
#include "doctor/facts/folder_facts.hpp"
#include "doctor/facts/go_settings.hpp"
#include "doctor/facts/go_trees.hpp"
#include "doctor/facts/linux_facts.hpp"
#include "doctor/facts/macos_facts.hpp"
#include "doctor/facts/mount_table.hpp"
#include "doctor/facts/network_facts.hpp"
#include "doctor/facts/path_facts.hpp"
#include "doctor/facts/project_facts.hpp"
#include "doctor/facts/startup_facts.hpp"
#include "doctor/facts/store_facts.hpp"
#include "golang/compatibility.hpp"
#include "golang/host.hpp"
#include "settings/settings.hpp"
#include "settings/settings_problem.hpp"
#include "shell/dialect.hpp"

namespace gov {

/// Everything that a check may know. Gathered once; checks read it and nothing else.
struct Facts {
  std::string home{};  // "" without one
  uid_t user = 0;
  std::optional<Shell> shell{};  // what SHELL names, if gov knows it
  HookStyle hook = HookStyle::shims;
  std::string root{};   // of the store
  std::string shims{};  // ROOT/shims
  Host host{};
  /// When the shell that started gov was started itself.
  std::optional<std::chrono::system_clock::time_point> shell_started{};
  std::vector<PathEntry> path{};
  StartupFacts startup{};
  GoSettingsFacts go_settings{};
  FolderFacts folders{};
  StoreFacts store{};
  ChoiceFacts choice;
  ProjectFacts project{};
  std::vector<Mount> mounts{};
  std::optional<DeepFacts> deep{};        // with --deep
  std::optional<NetworkFacts> network{};  // with --net
  std::vector<GoTree> trees{};
  std::optional<MacosFacts> macos{};  // absent elsewhere
  DirenvFacts direnv{};
  EditorFacts editors{};
  LinuxFacts linux_system{};  // "linux" is a macro of GCC's
  std::optional<SettingsProblem> settings_problem{};
  UnreadFiles unread{};  // files that are there and could not be read

  /// The N of Go 1.N of the Go that runs here; 0 where it is not known.
  [[nodiscard]] unsigned go_line() const {
    return choice.go && choice.go->version ? line_number(*choice.go->version) : 0;
  }
};

}  // namespace gov
