// SPDX-License-Identifier: MIT
#include "resolve/module_cache.hpp"

#include "base/text.hpp"
#include "golang/go_env_file.hpp"
#include "resolve/go_variables.hpp"

namespace gov {

std::optional<std::string> module_cache(const ModuleCacheVariables& variables) {
  if (!variables.gomodcache.empty()) return variables.gomodcache;
  const std::string first = variables.gopath.substr(0, variables.gopath.find(':'));
  if (!first.empty()) return concat(first, "/pkg/mod");
  if (variables.home.empty()) return std::nullopt;
  return concat(variables.home, "/go/pkg/mod");
}

std::optional<std::string> user_module_cache(const Environment& environment) {
  const auto text = [&](std::string_view name) {
    return std::string(environment.find(name).value_or(""));
  };
  ModuleCacheVariables variables{
      .gomodcache = text("GOMODCACHE"), .gopath = text("GOPATH"), .home = text("HOME")};
  if (variables.gomodcache.empty()) {
    const std::string go_env = read_user_go_env(environment);
    variables.gomodcache = std::string(go_env_value(go_env, "GOMODCACHE").value_or(""));
    if (variables.gopath.empty())
      variables.gopath = std::string(go_env_value(go_env, "GOPATH").value_or(""));
  }
  auto cache = module_cache(variables);
  if (!cache || !cache->starts_with('/')) return std::nullopt;
  return cache;
}

}  // namespace gov
