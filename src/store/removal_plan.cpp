// SPDX-License-Identifier: MIT
#include "store/removal_plan.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "store/named_versions.hpp"
#include "store/usable_request.hpp"

namespace gov {
namespace {

/// Does it run here, and is there no better one of the same version?
bool is_preferred(const Toolchain& toolchain, const std::vector<Toolchain>& installed,
                  const HostPlatforms& host) {
  if (toolchain.platform == host.native) return true;
  return host.can_run(toolchain.platform) &&
         std::none_of(installed.begin(), installed.end(), [&](const Toolchain& other) {
           return other.version == toolchain.version && other.platform == host.native;
         });
}

std::vector<Toolchain> of_wanted_platform(const VersionRequest& request,
                                          const std::vector<Toolchain>& installed,
                                          const HostPlatforms& host) {
  const auto& arch = request.architecture();
  std::vector<Toolchain> found;
  for (const Toolchain& toolchain : installed) {
    const bool is_wanted = arch ? toolchain.platform == Platform{host.native.os, *arch}
                                : is_preferred(toolchain, installed, host);
    if (is_wanted) found.push_back(toolchain);
  }
  return found;
}

std::vector<std::string> version_texts(const std::vector<Toolchain>& toolchains) {
  std::vector<std::string> texts;
  texts.reserve(toolchains.size());
  for (const Toolchain& toolchain : toolchains) texts.push_back(toolchain.version.to_string());
  return texts;
}

/// latest and its like mean one of several, and which one changes with every install.
std::optional<Error> doubt_about(const VersionRequest& request, const std::vector<Toolchain>& meant,
                                 const std::vector<Toolchain>& candidates) {
  const bool is_channel = std::holds_alternative<Channel>(request.meaning());
  if (meant.size() == 1 && !(is_channel && candidates.size() > 1)) return std::nullopt;
  const std::vector<std::string> texts = version_texts(meant);
  const std::string asked = in_quotes(request.to_string());
  Error doubt = fail(ErrorKind::usage,
                     meant.size() > 1 ? concat(asked, " fits several installed versions")
                                      : concat(asked, " means one of several installed versions"));
  return std::move(doubt)
      .with_reason(meant.size() > 1 ? concat("they are ", join(texts, ", "))
                                    : concat("it is ", texts.front(), " now"))
      .with_hint(concat("gov uninstall ", join(texts, " ")));
}

Error not_in_store(const VersionRequest& request) {
  return fail(ErrorKind::not_installed,
              concat("no installed Go matches ", in_quotes(request.to_string())))
      .with_hint("gov list");
}

/// What a person names to get rid of it may be something that `gov link` names.
Error linked_not_installed(const std::string& name, const std::string& goroot) {
  return fail(ErrorKind::usage, concat("gov did not install ", in_quotes(name)))
      .with_reason(concat("it is linked to ", in_quotes(goroot)))
      .with_hint(concat("gov link --remove ", name));
}

}  // namespace

std::vector<Toolchain> toolchains_for_removal(const VersionRequest& request,
                                              const std::vector<Toolchain>& installed,
                                              const HostPlatforms& host) {
  const std::vector<Toolchain> candidates = of_wanted_platform(request, installed, host);
  std::vector<Toolchain> found;
  if (std::holds_alternative<Channel>(request.meaning())) {
    // Which one is stable or oldstable, only all of them together tell.
    std::vector<Version> versions;
    versions.reserve(candidates.size());
    for (const Toolchain& one : candidates) versions.push_back(one.version);
    const auto meant = request.choose(versions);
    for (const Toolchain& one : candidates) {
      if (meant && one.version == *meant) found.push_back(one);
    }
    return found;
  }
  for (const Toolchain& one : candidates) {
    if (request.choose({one.version})) found.push_back(one);
  }
  return found;
}

Result<RemovalPlan> plan_removal(const VersionRequest& request,
                                 const std::vector<Toolchain>& installed,
                                 const HostPlatforms& host) {
  RemovalPlan plan{.toolchains = toolchains_for_removal(request, installed, host), .doubt = {}};
  if (plan.toolchains.empty()) return not_in_store(request);
  plan.doubt = doubt_about(request, plan.toolchains, of_wanted_platform(request, installed, host));
  return plan;
}

Result<RemovalPlan> plan_removal(const VersionRequest& request, const Layout& layout,
                                 const Stores& stores, const HostPlatforms& host) {
  GOV_TRY_ASSIGN(const NamedMeaning named, expand_name(layout, request, host.native));
  if (named.linked) return linked_not_installed(request.to_string(), named.linked->goroot);
  GOV_TRY_ASSIGN(const VersionRequest meant, without_name(layout, request, host.native));
  GOV_TRY_ASSIGN(const auto installed, list_toolchains({{layout.versions()}}));
  auto plan = plan_removal(meant, installed, host);
  if (plan) return plan;
  const auto elsewhere = find_toolchain(stores, meant, host).value_or(std::nullopt);
  if (!elsewhere) return std::move(plan).error();
  return std::move(plan).error().with_reason(
      concat(in_quotes(elsewhere->goroot), " lies in a store that gov only reads"));
}

Result<void> check_not_default(const Toolchain& toolchain,
                               const std::optional<DefaultVersion>& fallback) {
  const bool is_default =
      fallback && fallback->toolchain && fallback->toolchain->goroot == toolchain.goroot;
  if (!is_default) return {};
  return fail(ErrorKind::usage, concat(toolchain.version.release_name(), " is the default"))
      .with_reason(concat("the default is set to ", fallback->request.to_string()))
      .with_hint(concat("gov default VERSION, or: gov uninstall --even-default ",
                        toolchain.version.to_string()));
}

}  // namespace gov
