// SPDX-License-Identifier: MIT
#include "commands/decide.hpp"

#include "base/text.hpp"
#include "resolve/pin_search.hpp"

namespace gov {
namespace {

constexpr std::size_t kLongestPath = 4096;

/// For --verbose.
std::string detail_of(const Decision& decision) {
  const std::string reason = reason_of(decision);
  if (decision.toolchain)
    return concat("chosen: ", decision.toolchain->version.release_name(), " in ",
                  printable(decision.toolchain->goroot, kLongestPath), ", because ", reason);
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

Result<Decision> decide(const Session& session, const std::optional<VersionRequest>& request) {
  auto decision = resolve(resolve_input(session, request));
  if (session.is_verbose && decision) session.reporter.detail(detail_of(*decision));
  return decision;
}

}  // namespace gov
