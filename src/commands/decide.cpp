// SPDX-License-Identifier: MIT
#include "commands/decide.hpp"

#include "resolve/pin_search.hpp"

namespace gov {

ResolveInput resolve_input(const Session& session, const std::optional<VersionRequest>& request) {
  return {.environment = session.environment,
          .layout = session.layout,
          .stores = session.stores,
          .host = session.machine.platforms,
          .directory = logical_working_directory(session.environment),
          .argument = request};
}

Result<Decision> decide(const Session& session, const std::optional<VersionRequest>& request) {
  return resolve(resolve_input(session, request));
}

}  // namespace gov
