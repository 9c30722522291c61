// SPDX-License-Identifier: MIT
// In the light gov, the commands that need curl, libarchive or OpenSSL are these: loading the
// libraries costs every other command ten times its own work, so they live in gov-full.
#include "commands/hand_over.hpp"

#include "base/process.hpp"
#include "base/text.hpp"
#include "commands/check/repair.hpp"
#include "commands/get/install.hpp"
#include "commands/get/list_remote.hpp"

namespace gov {

bool is_handed_over(std::string_view command) {
  return command == "install" || command == "list-remote" || command == "repair";
}

CommandResult hand_over_to_full(Session& session) {
  GOV_TRY(session.reporter.finish());
  const std::string& program = session.installation.full;
  const int error_number = replace_process(program, session.arguments, session.environment);
  return system_error(concat("cannot run ", in_quotes(program)), error_number)
      .within("this installation of gov is incomplete")
      .with_hint("install gov again");
}

CommandResult run_install(Session& session, const InstallOptions& /*options*/) {
  return hand_over_to_full(session);
}

CommandResult run_repair(Session& session, const RepairOptions& /*options*/) {
  return hand_over_to_full(session);
}

CommandResult run_list_remote(Session& session, const ListRemoteOptions& /*options*/) {
  return hand_over_to_full(session);
}

}  // namespace gov
