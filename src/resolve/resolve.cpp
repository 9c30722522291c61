// SPDX-License-Identifier: MIT
#include "resolve/resolve.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "resolve/decision_sources.hpp"
#include "resolve/go_variables.hpp"
#include "resolve/module_search.hpp"
#include "store/named_versions.hpp"
#include "store/store_privacy.hpp"

namespace gov {
namespace {

/// In order of precedence; the first with an answer decides.
constexpr auto kPins = {&from_argument, &from_environment, &from_pin_file};

/// The installed toolchain for a request, from a store in which no other user can have replaced it.
/// Extra stores that are not private were excluded when they were collected.
Result<std::optional<Toolchain>> find_private_toolchain(const ResolveInput& input,
                                                        const VersionRequest& request) {
  GOV_TRY_ASSIGN(std::optional<Toolchain> toolchain,
                 find_toolchain(input.stores, request, input.host));
  const bool is_in_own_store =
      toolchain && parent_directory(toolchain->goroot) == input.layout.versions();
  if (is_in_own_store) GOV_TRY(check_store_privacy(input.layout.root()));
  return toolchain;
}

/// Resolves aliases and finds the toolchain.
Result<void> complete(const ResolveInput& input, Decision& decision) {
  GOV_TRY_ASSIGN(NamedMeaning meaning,
                 expand_name(input.layout, *decision.request, input.host.native));
  decision.meant = std::move(meaning.request);
  if (meaning.linked) {
    decision.toolchain = std::move(meaning.linked);
    return {};
  }
  GOV_TRY_ASSIGN(decision.toolchain, find_private_toolchain(input, *decision.meant));
  return {};
}

Result<Decision> default_decision(const ResolveInput& input) {
  GOV_TRY_ASSIGN(std::optional<Decision> decision, from_default(input));
  if (!decision) {
    GOV_TRY_ASSIGN(decision, from_home_file(input));
  }
  if (!decision) return Decision{};
  GOV_TRY(complete(input, *decision));
  return std::move(*decision);
}

/// The newest installed release that satisfies a module.
Result<std::optional<Decision>> from_module(const ResolveInput& input,
                                            const ModuleRequirement& requirement) {
  VersionRequest request = VersionRequest::at_least(requirement.version);
  GOV_TRY_ASSIGN(std::optional<Toolchain> toolchain, find_private_toolchain(input, request));
  if (!toolchain) return std::optional<Decision>();
  Decision decision{.rule = Rule::module_file,
                    .request = std::move(request),
                    .file = requirement.file,
                    .line = requirement.line,
                    .toolchain = std::move(toolchain)};
  decision.meant = decision.request;
  return std::optional(std::move(decision));
}

bool gives(const Decision& decision, const ModuleRequirement& requirement) {
  return decision.toolchain && decision.toolchain->version >= requirement.version;
}

/// What a module requires. The user's go/env file is read only if it could matter, because that
/// would cost every `go` a file read, and it hardly ever sets GOWORK or GO111MODULE.
std::optional<ModuleRequirement> find_requirement(const ResolveInput& input,
                                                  const Decision& decision) {
  auto requirement = find_module_requirement(module_variables(input.environment), *input.directory);
  if (!requirement || gives(decision, *requirement)) return requirement;
  const std::string user_go_env = read_user_go_env(input.environment);
  if (user_go_env.empty()) return requirement;
  return find_module_requirement(module_variables(input.environment, user_go_env),
                                 *input.directory);
}

/// Without a pin: the default, unless the module requires a newer Go. A separate function, because
/// its stack frame would otherwise be part of every pinned call: touching fresh pages costs a shim
/// more than its instructions do.
[[gnu::noinline]] Result<Decision> unpinned_decision(const ResolveInput& input) {
  GOV_TRY_ASSIGN(Decision decision, default_decision(input));
  if (!input.directory) return decision;
  auto requirement = find_requirement(input, decision);
  if (!requirement) return decision;
  const bool is_asked_for_system = decision.request && decision.means_system();
  if (!gives(decision, *requirement) && !is_asked_for_system) {
    GOV_TRY_ASSIGN(std::optional<Decision> better, from_module(input, *requirement));
    if (better) {
      decision = std::move(*better);
    } else {
      decision.is_requirement_met = false;
    }
  }
  decision.requirement = std::move(requirement);
  return decision;
}

}  // namespace

Result<std::optional<Decision>> resolve_pin(const ResolveInput& input) {
  for (const auto source : kPins) {
    Result<std::optional<Decision>> decision = source(input);
    if (decision && !*decision) continue;
    if (decision) GOV_TRY(complete(input, **decision));
    return decision;
  }
  return std::optional<Decision>();
}

Result<Decision> resolve(const ResolveInput& input) {
  Result<std::optional<Decision>> pinned = resolve_pin(input);
  if (!pinned) return std::move(pinned).error();
  if (*pinned) return std::move(**pinned);
  return unpinned_decision(input);
}

}  // namespace gov
