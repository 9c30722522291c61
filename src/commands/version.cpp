// SPDX-License-Identifier: MIT
#include "commands/version.hpp"

#include "base/text.hpp"
#include "json/json_text.hpp"

namespace gov {

CommandResult run_version(Session& session) {
  const std::string platform = concat(session.host.os, "/", session.host.arch);
  if (session.wants_json()) {
    session.reporter.data(to_json_text(JsonValue::object(
        {{"format", 1}, {"version", session.gov_version}, {"platform", platform}})));
    return kSuccess;
  }
  session.reporter.data(concat("gov ", session.gov_version, "\n"));
  session.reporter.detail(concat("built for ", platform));
  return kSuccess;
}

}  // namespace gov
