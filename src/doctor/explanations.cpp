// SPDX-License-Identifier: MIT
#include "doctor/explanations.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "doctor/envrc_lines.hpp"

namespace gov {
namespace {

bool is_gov(GoOrigin origin) { return origin == GoOrigin::shim || origin == GoOrigin::store; }

bool lies_in_managers_folder(std::string_view path) {
  static constexpr std::string_view kParts[] = {
      "/.gvm/",          "/.goenv/", "/.asdf/",   "/asdf/installs/",
      "/mise/installs/", "/.goup/",  "/.gobrew/", "/.g/"};
  return std::any_of(std::begin(kParts), std::end(kParts), [&](std::string_view part) {
    return path.find(part) != std::string_view::npos;
  });
}

bool does_manager_set(const Facts& facts, std::string_view name) {
  const auto value = facts.go_settings.environment.find_non_empty(name);
  return value && lies_in_managers_folder(concat(*value, "/")) &&
         assignments_of(facts.startup, name).empty();
}

}  // namespace

const PathProgram* go_before_shims(const Facts& facts) {
  const bool has_shims = std::any_of(facts.path.begin(), facts.path.end(),
                                     [](const PathEntry& entry) { return entry.is_shims; });
  if (!has_shims) return nullptr;
  for (const PathEntry& entry : facts.path) {
    if (entry.is_shims) break;
    for (const PathProgram& program : entry.programs) {
      if (program.name == "go" && program.can_run() && !is_gov(program.origin)) return &program;
    }
  }
  return nullptr;
}

bool is_managers_go_first(const Facts& facts) {
  const PathProgram* go = go_before_shims(facts);
  return go != nullptr && is_version_manager(go->origin);
}

bool is_other_go_alone(const Facts& facts) {
  const auto gos = programs_named(facts.path, "go");
  return go_before_shims(facts) != nullptr &&
         std::count_if(gos.begin(), gos.end(),
                       [](const PathProgram* program) { return !is_gov(program->origin); }) == 1;
}

bool does_manager_set_goroot(const Facts& facts) { return does_manager_set(facts, "GOROOT"); }

bool does_manager_set_gopath(const Facts& facts) { return does_manager_set(facts, "GOPATH"); }

bool does_launchd_set_goroot(const Facts& facts) {
  return facts.macos &&
         std::any_of(facts.macos->launchd.begin(), facts.macos->launchd.end(),
                     [](const LaunchdSetting& setting) { return setting.name == "GOROOT"; });
}

bool does_envrc_set_goroot(const Facts& facts) {
  if (!facts.direnv.is_loaded || !facts.project.envrc) return false;
  for (const EnvrcLine& line : envrc_lines(*facts.project.envrc)) {
    for (const Assignment& one : assignments_in(line.text, StartupDialect::posix)) {
      if (one.name == "GOROOT") return true;
    }
  }
  return false;
}

bool is_login_shell_silent(const Facts& facts) {
  return facts.deep && !facts.deep->shell.empty() && !facts.deep->login_time;
}

bool is_store_mounted_read_only(const Facts& facts) {
  const Mount* mount = mount_of(facts.mounts, facts.store.root.real);
  return mount != nullptr && mount->is_read_only && facts.store.root.owner == facts.user;
}

bool is_local_go_dangling(const Facts& facts) {
  return facts.macos && facts.macos->local_go.is_dangling();
}

bool is_homebrew_link_dangling(const Facts& facts) {
  return facts.macos &&
         std::any_of(facts.macos->homebrew.begin(), facts.macos->homebrew.end(),
                     [](const HomebrewGo& brew) { return brew.program.is_dangling(); });
}

bool is_packaged_go_on_path(const Facts& facts) {
  const auto gos = programs_named(facts.path, "go");
  return std::any_of(gos.begin(), gos.end(), [](const PathProgram* program) {
    return program->origin == GoOrigin::distribution || program->origin == GoOrigin::snap;
  });
}

}  // namespace gov
