// SPDX-License-Identifier: MIT
#include "resolve/missing_switch.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/module_argument.hpp"
#include "resolve/downloaded_module.hpp"
#include "resolve/module_cache.hpp"
#include "resolve/module_search.hpp"

namespace gov {
bool may_miss_toolchain(const Environment& environment, const Layout& layout,
                        const Decision& decision, std::string_view directory) {
  if (!decision.is_pinned() || !decision.toolchain) return false;
  const auto required = find_module_requirement(module_variables(environment), directory);
  if (!required || required->version <= decision.toolchain->version) return false;
  return !is_executable(concat(layout.shims(), "/", required->version.release_name()));
}

std::string missing_release_advice(std::string_view who, const Version& release) {
  return concat(printable(who, 4096), " asks for ", release.release_name(),
                ", which is not installed; run: gov install ", exact_text(release));
}

std::optional<std::string> missing_switch_advice(const SwitchPrediction& prediction) {
  const auto lacking = prediction.installable();
  if (prediction.outcome != SwitchOutcome::not_found || !lacking) return std::nullopt;
  const std::string place = prediction.place();
  return missing_release_advice(place.empty() ? "GOTOOLCHAIN" : place, *lacking);
}

std::optional<std::string> missing_module_advice(std::span<const std::string> arguments,
                                                 const Environment& child, const Layout& layout,
                                                 const Toolchain& ran) {
  const auto cache = user_module_cache(child);
  if (!cache) return std::nullopt;
  for (const ModuleArgument& argument : module_arguments(arguments)) {
    const auto required = downloaded_requirement(*cache, argument);
    if (!required || *required <= ran.version) continue;
    if (is_executable(concat(layout.shims(), "/", required->release_name()))) continue;
    return missing_release_advice(concat(argument.package, "@", argument.version), *required);
  }
  return std::nullopt;
}

}  // namespace gov
