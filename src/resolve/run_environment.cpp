// SPDX-License-Identifier: MIT
#include "resolve/run_environment.hpp"

#include "base/text.hpp"
#include "golang/go_env_file.hpp"
#include "resolve/go_variables.hpp"
#include "resolve/shim_loop.hpp"
#include "store/caller_root.hpp"

namespace gov {
namespace {

constexpr std::string_view kGoToolchain = "GOTOOLCHAIN";
constexpr std::string_view kSetByGov = "GOV_GOTOOLCHAIN";

bool keeps_goroot(const Environment& environment) {
  return environment.find("GOV_KEEP_GOROOT") == "1";
}

void apply_policy(Environment& environment, SwitchingPolicy policy) {
  if (policy == SwitchingPolicy::go) return;
  const std::string_view value = policy == SwitchingPolicy::store ? "local+path" : "local";
  environment.set(kGoToolchain, value);
  environment.set(kSetByGov, value);
}

}  // namespace

void drop_gotoolchain_set_by_gov(Environment& environment) {
  const auto ours = environment.find(kSetByGov);
  if (ours && environment.find(kGoToolchain) == ours) environment.unset(kGoToolchain);
  if (ours) environment.unset(kSetByGov);
}

bool finds_its_own_goroot(const Version& version) {
  // Release notes of go1.9 and go1.10.
  static constexpr std::string_view kFirst = "1.10beta1";
  return version >= *Version::parse(kFirst);
}

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
  drop_caller_root(environment);
  drop_gotoolchain_set_by_gov(environment);
  const bool user_decides =
      environment.find_non_empty(kGoToolchain).has_value() || user_go_env_sets_gotoolchain;
  if (decision.is_pinned() && !user_decides) apply_policy(environment, policy);
  return environment;
}

Environment system_environment(const Environment& inherited, const Stores& stores) {
  Environment environment = inherited;
  const auto goroot = environment.find("GOROOT");
  if (goroot && lies_in_store(stores, std::string(*goroot)) && !keeps_goroot(environment)) {
    environment.unset("GOROOT");
  }
  drop_caller_root(environment);
  drop_gotoolchain_set_by_gov(environment);
  return environment;
}

bool user_go_env_sets_gotoolchain(const Environment& environment) {
  const std::string text = read_user_go_env(environment);
  return !go_env_value(text, kGoToolchain).value_or("").empty();
}

}  // namespace gov
