// SPDX-License-Identifier: MIT
#include "resolve/run_environment.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/platform.hpp"
#include "resolve/shim_depth.hpp"

namespace gov {
namespace {

constexpr std::string_view kGoToolchain = "GOTOOLCHAIN";
constexpr std::string_view kSetByGov = "GOV_GOTOOLCHAIN";

/// GOROOT is found from the executable since 1.10 (release notes of go1.9 and go1.10).
bool finds_its_own_goroot(const Version& version) {
  static constexpr std::string_view kFirst = "1.10beta1";
  return version >= *Version::parse(kFirst);
}

bool keeps_goroot(const Environment& environment) { return environment.find("GOV_KEEP_GOROOT") == "1"; }

/// A value left by an outer gov is not the user's choice.
void drop_value_set_by_gov(Environment& environment) {
  const auto ours = environment.find(kSetByGov);
  if (ours && environment.find(kGoToolchain) == ours) environment.unset(kGoToolchain);
  if (ours) environment.unset(kSetByGov);
}

void apply_policy(Environment& environment, SwitchingPolicy policy) {
  if (policy == SwitchingPolicy::go) return;
  const std::string_view value = policy == SwitchingPolicy::store ? "local+path" : "local";
  environment.set(kGoToolchain, value);
  environment.set(kSetByGov, value);
}

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

}  // namespace

Environment toolchain_environment(const Environment& inherited, const Decision& decision,
                                  SwitchingPolicy policy, bool user_go_env_sets_gotoolchain) {
  Environment environment = inherited;
  const Toolchain& toolchain = *decision.toolchain;
  const auto goroot = environment.find("GOROOT");
  if (!finds_its_own_goroot(toolchain.version)) {
    environment.set("GOROOT", toolchain.goroot);
  } else if (goroot && *goroot != toolchain.goroot && !keeps_goroot(environment)) {
    environment.unset("GOROOT");
  }
  leave_shim(environment);
  drop_value_set_by_gov(environment);
  const bool user_decides =
      environment.find_non_empty(kGoToolchain).has_value() || user_go_env_sets_gotoolchain;
  if (decision.is_pinned() && !user_decides) apply_policy(environment, policy);
  return environment;
}

Environment system_environment(const Environment& inherited, const std::string& versions) {
  Environment environment = inherited;
  const auto goroot = environment.find("GOROOT");
  if (goroot && goroot->starts_with(concat(versions, "/")) && !keeps_goroot(environment)) {
    environment.unset("GOROOT");
  }
  drop_value_set_by_gov(environment);
  return environment;
}

bool user_go_env_sets_gotoolchain(const Environment& environment) {
  constexpr std::size_t kLargestGoEnv = 64 * 1024;
  const auto file = user_go_env_file(environment);
  if (!file) return false;
  const auto text = read_if_present(*file, kLargestGoEnv);
  if (!text || !*text) return false;  // an unreadable file does not count for the go command either
  // As readEnvFile of cmd/go/internal/cfg: nothing is trimmed, and the last line counts.
  bool is_set = false;
  for (const std::string_view line : split(**text, '\n')) {
    constexpr std::string_view kKey = "GOTOOLCHAIN=";
    if (line.starts_with(kKey)) is_set = line.size() > kKey.size();
  }
  return is_set;
}

}  // namespace gov
