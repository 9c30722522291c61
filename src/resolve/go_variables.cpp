// SPDX-License-Identifier: MIT
#include "resolve/go_variables.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/go_env_file.hpp"
#include "golang/platform.hpp"

namespace gov {
namespace {

std::string read_go_env(const std::string& file) {
  constexpr std::size_t kLargestGoEnv = 64 * 1024;
  auto text = read_if_present(file, kLargestGoEnv);
  if (!text || !*text) return {};
  return std::move(**text);
}

/// The GOROOT whose go.env is read; for GOROOT, go/env takes precedence over the environment.
std::string goroot_in_force(const Environment& environment, std::string_view user_text,
                            const std::string& goroot) {
  const std::string_view from_file = go_env_value(user_text, "GOROOT").value_or("");
  if (!from_file.empty()) return std::string(from_file);
  return std::string(environment.find_non_empty("GOROOT").value_or(goroot));
}

}  // namespace

std::optional<std::string> user_go_env_file(const Environment& environment) {
  if (const auto named = environment.find_non_empty("GOENV")) {
    if (*named == "off") return std::nullopt;
    return std::string(*named);
  }
  const auto home = environment.find_non_empty("HOME");
  if (build_platform().os == "darwin") {
    if (!home) return std::nullopt;
    return concat(*home, "/Library/Application Support/go/env");
  }
  if (const auto config = environment.find_non_empty("XDG_CONFIG_HOME")) {
    if (!config->starts_with('/')) return std::nullopt;  // os.UserConfigDir refuses it
    return concat(*config, "/go/env");
  }
  if (!home) return std::nullopt;
  return concat(*home, "/.config/go/env");
}

std::string read_user_go_env(const Environment& environment) {
  const auto file = user_go_env_file(environment);
  return file ? read_go_env(*file) : std::string();
}

GoVariables::GoVariables(const Environment& environment, const std::string& goroot)
    : environment_(environment),
      user_file_(user_go_env_file(environment).value_or("")),
      user_text_(user_file_.empty() ? std::string() : read_go_env(user_file_)),
      goroot_file_(concat(goroot_in_force(environment, user_text_, goroot), "/go.env")),
      goroot_text_(read_go_env(goroot_file_)) {}

std::optional<GoVariable> GoVariables::find(std::string_view name) const {
  if (const auto value = environment_.find_non_empty(name)) {
    return GoVariable{std::string(*value), GoVariableOrigin::environment, {}};
  }
  // An empty line in the user's file counts, too: it overrides go.env.
  if (const auto value = go_env_value(user_text_, name)) {
    if (value->empty()) return std::nullopt;
    return GoVariable{std::string(*value), GoVariableOrigin::user_file, user_file_};
  }
  const auto value = go_env_value(goroot_text_, name);
  if (!value || value->empty()) return std::nullopt;
  return GoVariable{std::string(*value), GoVariableOrigin::goroot_file, goroot_file_};
}

std::string GoVariables::value(std::string_view name) const {
  auto variable = find(name);
  return variable ? std::move(variable->value) : std::string();
}

}  // namespace gov
