// SPDX-License-Identifier: MIT
#include "resolve/decision_sources.hpp"

#include "base/text.hpp"
#include "resolve/pin_search.hpp"
#include "store/default_version.hpp"

namespace gov {
namespace {

std::optional<Decision> decision_by(Rule rule, std::optional<Pin> pin) {
  if (!pin) return std::nullopt;
  return Decision{.rule = rule,
                  .request = std::move(pin->request),
                  .file = std::move(pin->file),
                  .line = pin->line,
                  .written = std::move(pin->written)};
}

}  // namespace

PinSearch pin_search(const ResolveInput& input) {
  return {.directory = input.directory ? std::string_view(*input.directory) : std::string_view(),
          .environment = input.environment,
          .stores = input.stores};
}

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
  GOV_TRY_ASSIGN(std::optional<Pin> pin, find_pin(pin_search(input)));
  return decision_by(Rule::pin_file, std::move(pin));
}

Result<std::optional<Decision>> from_default(const ResolveInput& input) {
  GOV_TRY_ASSIGN(std::optional<VersionRequest> request, read_default(input.layout));
  if (!request) return std::optional<Decision>();
  return std::optional(Decision{.rule = Rule::default_version,
                                .request = std::move(request),
                                .file = input.layout.default_request(),
                                .line = 1});
}

Result<std::optional<Decision>> from_home_file(const ResolveInput& input) {
  auto pin = find_home_pin(pin_search(input));
  if (!pin) return std::move(pin).error().with_hint("gov default VERSION");
  return decision_by(Rule::home_file, std::move(*pin));
}

}  // namespace gov
