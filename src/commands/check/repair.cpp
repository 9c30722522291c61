// SPDX-License-Identifier: MIT
#include "commands/check/repair.hpp"

#include "base/interruption.hpp"
#include "base/text.hpp"
#include "commands/decide.hpp"
#include "commands/get/install_job.hpp"
#include "commands/get/install_targets.hpp"
#include "golang/request_words.hpp"
#include "install/repair.hpp"
#include "json/json_text.hpp"
#include "resolve/not_installed.hpp"
#include "store/own_toolchain.hpp"

namespace gov {
namespace {

JsonValue list_of(const std::vector<std::string>& paths) {
  JsonValue list = JsonValue::array();
  for (const std::string& path : paths) list.push(path);
  return list;
}

JsonValue to_json(const Toolchain& toolchain, const RepairReport& report) {
  JsonValue attributes = JsonValue::object();
  for (const auto& [name, count] : report.attributes.others) attributes.set(name, count);
  return JsonValue::object({{"format", 1},
                            {"version", toolchain.version.to_string()},
                            {"platform", toolchain.platform.to_string()},
                            {"files", report.files},
                            {"restored", list_of(report.restored)},
                            {"modes_set", list_of(report.modes_set)},
                            {"additions", list_of(report.additions)},
                            {"quarantine_removed", report.attributes.quarantined},
                            {"other_attributes", std::move(attributes)}});
}

std::string counted(std::uint64_t count, std::string_view one, std::string_view many) {
  return concat(std::to_string(count), " ", count == 1 ? one : many);
}

std::string summary(const std::string& name, const RepairReport& report) {
  if (report.was_sound())
    return concat(name, " is sound: ", counted(report.files, "file is", "files are"),
                  " as installed");
  std::vector<std::string> parts;
  if (!report.restored.empty())
    parts.push_back(concat(counted(report.restored.size(), "file", "files"), " restored"));
  if (!report.modes_set.empty())
    parts.push_back(concat(counted(report.modes_set.size(), "mode", "modes"), " set"));
  if (report.attributes.quarantined > 0)
    parts.push_back(
        concat("quarantine lifted from ", counted(report.attributes.quarantined, "file", "files")));
  return concat("repaired ", name, ": ", join(parts, ", "));
}

void tell(Session& session, const std::string& name, const RepairReport& report) {
  for (const std::string& path : report.restored)
    session.reporter.detail(concat("restored ", printable(path)));
  for (const std::string& path : report.modes_set)
    session.reporter.detail(concat("set the mode of ", printable(path)));
  for (const auto& [attribute, count] : report.attributes.others) {
    session.reporter.detail(concat("left the attribute ", in_quotes(attribute), " on ",
                                   counted(count, "file", "files")));
  }
  if (!report.additions.empty()) {
    session.reporter.warning(
        concat(counted(report.additions.size(), "file is", "files are"),
               " not from the archive, and left alone: ", printable(report.additions.front()),
               report.additions.size() > 1 ? ", ..." : ""));
  }
  session.reporter.status(summary(name, report));
}

/// What is installed in the user's own store: others are somebody else's, and links too.
Result<Toolchain> repairable(const Session& session, const RepairOptions& options) {
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  GOV_TRY_ASSIGN(Decision decision, decide(session, request));
  if (decision.means_system()) {
    return fail(ErrorKind::usage, "gov cannot repair the system Go")
        .with_reason(reason_of(decision))
        .with_hint("gov repair VERSION");
  }
  if (!decision.toolchain) return not_installed(decision);
  const Toolchain& toolchain = *decision.toolchain;
  if (!is_own_toolchain(session.layout, toolchain)) {
    return fail(ErrorKind::usage, concat("gov did not install ", in_quotes(toolchain.goroot)))
        .with_reason("only what lies in its own store is touched");
  }
  return std::move(*decision.toolchain);
}

}  // namespace

CommandResult run_repair(Session& session, const RepairOptions& options) {
  remember_interruptions();
  GOV_TRY_ASSIGN(const Toolchain toolchain, repairable(session, options));
  GOV_TRY_ASSIGN(const InstallJob job, make_install_job(session));
  GOV_TRY_ASSIGN(const RepairReport report,
                 repair_toolchain(job, toolchain, [&] { return plan_again(session, toolchain); }));
  if (session.wants_json()) session.reporter.data(to_json_text(to_json(toolchain, report)));
  tell(session, display_name(toolchain, session.machine.platforms.native), report);
  return kSuccess;
}

}  // namespace gov
