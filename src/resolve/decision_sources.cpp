// SPDX-License-Identifier: MIT
#include "resolve/decision_sources.hpp"

#include "base/text.hpp"
#include "resolve/pin_search.hpp"
#include "store/default_version.hpp"

namespace gov {

Result<std::optional<Decision>> from_argument(const ResolveInput& input) {
  if (!input.argument) return std::optional<Decision>();
  return std::optional(Decision{Rule::argument, input.argument, {}, 0, {}});
}

Result<std::optional<Decision>> from_environment(const ResolveInput& input) {
  const auto text = input.environment.find_non_empty("GOV_VERSION");
  if (!text || trim(*text).empty()) return std::optional<Decision>();
  RequestFault fault;
  auto request = VersionRequest::parse(trim(*text), fault);
  if (!request) {
    return invalid_request(trim(*text), fault)
        .within("cannot use the variable GOV_VERSION")
        .with_hint("unset GOV_VERSION");
  }
  return std::optional(Decision{Rule::environment, std::move(request), {}, 0, {}});
}

Result<std::optional<Decision>> from_pin_file(const ResolveInput& input) {
  if (!input.directory) return std::optional<Decision>();
  GOV_TRY_ASSIGN(std::optional<Pin> pin,
                 find_pin(*input.directory, ceilings_of(input.environment)));
  if (!pin) return std::optional<Decision>();
  return std::optional(
      Decision{Rule::pin_file, std::move(pin->request), std::move(pin->file), pin->line, {}});
}

Result<std::optional<Decision>> from_default(const ResolveInput& input) {
  GOV_TRY_ASSIGN(std::optional<VersionRequest> request, read_default(input.layout));
  if (!request) return std::optional<Decision>();
  return std::optional(
      Decision{Rule::default_version, std::move(request), input.layout.default_request(), 1, {}});
}

}  // namespace gov
