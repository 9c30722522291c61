// SPDX-License-Identifier: MIT
#include "resolve/decision_sources.hpp"

#include "base/text.hpp"
#include "resolve/pin_search.hpp"
#include "store/default_version.hpp"

namespace gov {

Result<std::optional<Decision>> from_argument(const ResolveInput& input) {
  if (!input.argument) return std::optional<Decision>();
  return std::optional(Decision{.rule = Rule::argument, .request = input.argument});
}

Result<std::optional<Decision>> from_environment(const ResolveInput& input) {
  const auto text = input.environment.find_non_empty("GOV_VERSION");
  if (!text || trim(*text).empty()) return std::optional<Decision>();
  auto request = VersionRequest::parse(trim(*text));
  if (!request) {
    return invalid_request(trim(*text), request.error())
        .within("cannot use the variable GOV_VERSION")
        .with_hint("unset GOV_VERSION");
  }
  return std::optional(Decision{.rule = Rule::environment, .request = std::move(*request)});
}

Result<std::optional<Decision>> from_pin_file(const ResolveInput& input) {
  if (!input.directory) return std::optional<Decision>();
  GOV_TRY_ASSIGN(std::optional<Pin> pin,
                 find_pin(*input.directory, ceilings_of(input.environment)));
  if (!pin) return std::optional<Decision>();
  return std::optional(Decision{.rule = Rule::pin_file,
                                .request = std::move(pin->request),
                                .file = std::move(pin->file),
                                .line = pin->line});
}

Result<std::optional<Decision>> from_default(const ResolveInput& input) {
  GOV_TRY_ASSIGN(std::optional<VersionRequest> request, read_default(input.layout));
  if (!request) return std::optional<Decision>();
  return std::optional(Decision{.rule = Rule::default_version,
                                .request = std::move(request),
                                .file = input.layout.default_request(),
                                .line = 1});
}

}  // namespace gov
