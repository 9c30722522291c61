// SPDX-License-Identifier: MIT
#include "commands/get/mirror.hpp"

#include <utility>

#include "base/interruption.hpp"
#include "base/text.hpp"
#include "catalog/catalog.hpp"
#include "commands/get/install_job.hpp"
#include "commands/network_access.hpp"
#include "golang/platform_request.hpp"
#include "golang/request_words.hpp"
#include "install/mirror.hpp"
#include "json/json_text.hpp"

namespace gov {
namespace {

JsonValue list_of(const std::vector<std::string>& texts) {
  JsonValue list = JsonValue::array();
  for (const std::string& text : texts) list.push(text);
  return list;
}

Result<std::vector<Platform>> wanted_platforms(const Session& session,
                                               const MirrorOptions& options) {
  std::vector<Platform> platforms;
  for (const std::string& text : options.platforms) {
    GOV_TRY_ASSIGN(Platform platform, parse_platform_request(text));
    platforms.push_back(std::move(platform));
  }
  if (platforms.empty()) platforms.push_back(session.machine.platforms.native);
  return platforms;
}

Result<std::vector<InstallPlan>> plan(Session& session, const MirrorOptions& options) {
  GOV_TRY_ASSIGN(const std::vector<Platform> platforms, wanted_platforms(session, options));
  const auto client = make_http_client(session);
  GOV_TRY_ASSIGN(const Catalog catalog,
                 open_catalog(catalog_settings(session), Freshness::recent, session.layout, *client,
                              session.clock, transfer_watch(session)));
  if (catalog.note) session.reporter.warning(*catalog.note);
  std::vector<InstallPlan> plans;
  for (const std::string& word : options.versions) {
    GOV_TRY_ASSIGN(const VersionRequest request, parse_request(word));
    for (const Platform& platform : platforms) {
      GOV_TRY_ASSIGN(InstallPlan one, plan_install(request, catalog.releases,
                                                   HostPlatforms{platform}, std::nullopt));
      plans.push_back(std::move(one));
    }
  }
  return plans;
}

CommandResult check(Session& session, const MirrorOptions& options) {
  GOV_TRY_ASSIGN(const MirrorFaults faults, check_mirror(options.directory, is_interrupted));
  const bool is_sound = faults.missing.empty() && faults.changed.empty();
  if (session.wants_json()) {
    session.reporter.data(to_json_text(JsonValue::object({{"format", 1},
                                                          {"files", faults.files},
                                                          {"missing", list_of(faults.missing)},
                                                          {"changed", list_of(faults.changed)}})));
  } else {
    std::string text;
    for (const std::string& name : faults.missing)
      text += concat("missing: ", printable(name), "\n");
    for (const std::string& name : faults.changed)
      text += concat("changed: ", printable(name), "\n");
    session.reporter.data(text);
    session.reporter.status(concat(std::to_string(faults.files), " archives checked"));
  }
  return is_sound ? kSuccess : exit_code(ErrorKind::check_failed);
}

}  // namespace

CommandResult run_mirror(Session& session, const MirrorOptions& options) {
  remember_interruptions();
  if (options.check) return check(session, options);
  if (options.versions.empty()) {
    return fail(ErrorKind::usage, "no versions to mirror are given")
        .with_hint("gov mirror DIR --versions 1.24 1.27");
  }
  GOV_TRY_ASSIGN(const InstallJob job, make_install_job(session));
  GOV_TRY_ASSIGN(const std::vector<InstallPlan> plans, plan(session, options));
  GOV_TRY_ASSIGN(const MirrorReport report, fill_mirror(job, options.directory, plans));
  if (session.wants_json()) {
    session.reporter.data(to_json_text(
        JsonValue::object({{"format", 1},
                           {"added", list_of(report.added)},
                           {"kept", list_of(report.kept)},
                           {"without_signature", list_of(report.without_signature)}})));
    return kSuccess;
  }
  for (const std::string& name : report.added) session.reporter.data(concat(name, "\n"));
  session.reporter.status(concat(std::to_string(report.added.size()), " archives added, ",
                                 std::to_string(report.kept.size()), " were there already"));
  return kSuccess;
}

}  // namespace gov
