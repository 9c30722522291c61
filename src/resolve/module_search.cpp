// SPDX-License-Identifier: MIT
#include "resolve/module_search.hpp"

#include "base/file.hpp"
#include "base/path.hpp"
#include "golang/go_env_file.hpp"

namespace gov {
namespace {

/// The nearest regular file `name` at or above `directory`.
std::optional<std::string> find_upward(std::string_view directory, std::string_view name) {
  std::optional<std::string> found;
  walk_up(directory, [&](std::string_view here) {
    std::string file = path_in(here, name);
    if (is_regular_file(file)) found = std::move(file);
    return found.has_value();
  });
  return found;
}

std::optional<std::string> find_workspace(const std::string& gowork, std::string_view directory) {
  if (gowork.empty() || gowork == "auto") return find_upward(directory, "go.work");
  // The go command rejects a relative path; "off" means none. The file need not exist yet.
  if (!gowork.starts_with('/') || !is_regular_file(gowork)) return std::nullopt;
  return gowork;
}

}  // namespace

ModuleVariables module_variables(const Environment& environment, std::string_view user_go_env) {
  const auto value = [&](std::string_view name) {
    const auto set = environment.find_non_empty(name);
    return std::string(set ? *set : go_env_value(user_go_env, name).value_or(""));
  };
  return {value("GOWORK"), value("GO111MODULE"),
          std::string(environment.find("TMPDIR").value_or(""))};
}

std::optional<std::string> find_module_file(const ModuleVariables& variables,
                                            std::string_view directory) {
  if (variables.go111module == "off") return std::nullopt;
  if (auto workspace = find_workspace(variables.gowork, directory)) return workspace;
  auto module = find_upward(directory, "go.mod");
  // golang.org/issue/26708
  const std::string_view temporary =
      variables.tmpdir.empty() ? std::string_view("/tmp") : variables.tmpdir;
  if (module && parent_directory(*module) == without_trailing_slashes(temporary))
    return std::nullopt;
  return module;
}

GoModLines read_module_file(const std::string& file) {
  const auto text = read_if_present(file, kMaxGoModBytes);
  return text && *text ? scan_go_mod(**text) : GoModLines{};
}

std::optional<ModuleRequirement> find_module_requirement(const ModuleVariables& variables,
                                                         std::string_view directory) {
  auto file = find_module_file(variables, directory);
  if (!file) return std::nullopt;
  const auto required = requirement_of(read_module_file(*file));
  if (!required) return std::nullopt;
  return ModuleRequirement{.version = required->version,
                           .file = std::move(*file),
                           .line = required->line,
                           .is_from_toolchain = required->is_from_toolchain};
}

}  // namespace gov
