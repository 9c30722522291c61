// SPDX-License-Identifier: MIT
#include "commands/decide.hpp"

#include "base/text.hpp"
#include "commands/shown_path.hpp"
#include "resolve/go_directory.hpp"
#include "resolve/pin_search.hpp"

namespace gov {
namespace {

/// What --verbose prints.
std::string detail_of(const Decision& decision) {
  const std::string reason = reason_of(decision);
  if (decision.toolchain)
    return concat("chosen: ", decision.toolchain->version.release_name(), " in ",
                  shown_path(decision.toolchain->goroot), ", because ", reason);
  return concat("chosen: ", decision.means_system() ? "the system Go" : "no installed Go",
                ", because ", reason);
}

}  // namespace

ResolveInput resolve_input(const Session& session, const std::optional<VersionRequest>& request) {
  return {.environment = session.environment,
          .layout = session.layout,
          .stores = session.stores,
          .host = session.machine.platforms,
          .directory = logical_working_directory(session.environment),
          .argument = request};
}

ResolveInput resolve_input_for(const Session& session, const std::optional<VersionRequest>& request,
                               const std::vector<std::string>& command) {
  ResolveInput input = resolve_input(session, request);
  if (command.front() == "go")
    input.directory = go_directory(session.environment, std::span(command).subspan(1));
  return input;
}

Result<Decision> decide(const Session& session, const std::optional<VersionRequest>& request) {
  return decide(session, resolve_input(session, request));
}

Result<Decision> decide(const Session& session, const ResolveInput& input) {
  auto decision = resolve(input);
  if (session.is_verbose && decision) session.reporter.detail(detail_of(*decision));
  return decision;
}

}  // namespace gov
