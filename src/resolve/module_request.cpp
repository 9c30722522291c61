// SPDX-License-Identifier: MIT
#include "resolve/module_request.hpp"

#include <utility>

#include "base/file.hpp"
#include "base/path.hpp"
#include "golang/go_work.hpp"

namespace gov {

VersionRequest request_for_module(const ModuleRequirement& requirement) {
  const GoModLines lines = read_module_file(requirement.file);
  const bool is_go_line = !requirement.is_from_toolchain && lines.go;
  auto request = is_go_line ? VersionRequest::parse(lines.go->value)
                            : VersionRequest::exactly(requirement.version);
  const bool is_line = request && std::holds_alternative<VersionLine>(request->meaning());
  return is_line ? std::move(*request) : VersionRequest::exactly(requirement.version);
}

std::optional<ModuleRequirement> find_member_requirement(const std::string& go_work) {
  if (base_name(go_work) == "go.mod") return std::nullopt;
  const auto text = read_if_present(go_work, kMaxGoModBytes);
  if (!text || !*text) return std::nullopt;
  std::optional<ModuleRequirement> greatest;
  for (const std::string& directory : used_directories(**text)) {
    const std::string folder =
        directory.starts_with('/') ? directory : path_in(parent_directory(go_work), directory);
    std::string file = path_in(folder, "go.mod");
    const auto required = requirement_of(read_module_file(file));
    if (!required || (greatest && required->version <= greatest->version)) continue;
    greatest = ModuleRequirement{.version = required->version,
                                 .file = std::move(file),
                                 .line = required->line,
                                 .is_from_toolchain = required->is_from_toolchain};
  }
  return greatest;
}

}  // namespace gov
