// SPDX-License-Identifier: MIT
#include "resolve/carried_choice.hpp"

#include "resolve/go_on_path.hpp"

namespace gov {
namespace {

void lead_to(Environment& environment, const ChosenGo& go,
             const std::optional<VersionRequest>& request, const Layout& layout,
             const Stores& stores) {
  if (request) environment.set("GOV_VERSION", request->to_string());
  put_first_on_path(environment, entrance(layout, go.bin), layout, stores);
}

}  // namespace

Environment carry_choice(const ChosenGo& go, const std::optional<VersionRequest>& request,
                         const Layout& layout, const Stores& stores) {
  Environment environment = go.environment;
  drop_gotoolchain_set_by_gov(environment);
  lead_to(environment, go, request, layout, stores);
  return environment;
}

Environment carry_choice_through_go(const ChosenGo& go,
                                    const std::optional<VersionRequest>& request,
                                    const Layout& layout, const Stores& stores) {
  Environment environment = go.environment;
  if (request) lead_to(environment, go, request, layout, stores);
  return environment;
}

}  // namespace gov
