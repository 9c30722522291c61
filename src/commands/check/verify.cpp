// SPDX-License-Identifier: MIT
#include "commands/check/verify.hpp"

#include <algorithm>

#include "base/interruption.hpp"
#include "base/text.hpp"
#include "commands/check/proof_text.hpp"
#include "commands/decide.hpp"
#include "commands/get/install_job.hpp"
#include "golang/request_words.hpp"
#include "install/verification.hpp"
#include "json/json_text.hpp"
#include "records/proof_members.hpp"
#include "resolve/not_installed.hpp"

namespace gov {
namespace {

struct Named {
  std::string_view what;
  std::vector<std::string> Verification::*paths;
};
constexpr Named kFaults[] = {{"changed", &Verification::changed},
                             {"missing", &Verification::missing},
                             {"mode", &Verification::modes},
                             {"extra", &Verification::extra}};

JsonValue list_of(const std::vector<std::string>& texts) {
  JsonValue list = JsonValue::array();
  for (const std::string& text : texts) list.push(text);
  return list;
}

JsonValue to_json(const Toolchain& toolchain, const Verification& report) {
  JsonValue document = JsonValue::object({{"version", toolchain.version.to_string()},
                                          {"platform", toolchain.platform.to_string()},
                                          {"goroot", toolchain.goroot},
                                          {"is_sound", report.is_sound()},
                                          {"files", report.files},
                                          {"changed", list_of(report.changed)},
                                          {"missing", list_of(report.missing)},
                                          {"modes", list_of(report.modes)},
                                          {"extra", list_of(report.extra)},
                                          {"faults", list_of(report.faults)},
                                          {"left_by_go", list_of(report.left_by_go)},
                                          {"left_by_editors", list_of(report.left_by_editors)},
                                          {"module_hash", module_hash_json(report.module_hash)}});
  if (report.archive) document.set("archive", *report.archive);
  if (report.signature) document.set("signature", signature_json(*report.signature));
  return document;
}

std::string to_text(const std::string& name, const Verification& report) {
  std::string text;
  const auto add = [&](std::string_view what, const std::string& which) {
    text += concat(name, ": ", what, ": ", printable(which, which.size()), "\n");
  };
  for (const std::string& fault : report.faults) add("fault", fault);
  for (const Named& kind : kFaults) {
    for (const std::string& path : report.*kind.paths) add(kind.what, path);
  }
  if (report.is_sound()) {
    text += concat(name, ": sound: ", std::to_string(report.files), " files are as installed\n");
  }
  text += concat(name, ": checksum database: ", proof_text(report.module_hash), "\n");
  if (report.signature)
    text += concat(name, ": signature of ", printable(*report.archive), ": ",
                   proof_text(*report.signature), "\n");
  return text;
}

void tell_of_droppings(Session& session, const std::string& name, const Verification& report) {
  const auto tell = [&](const std::vector<std::string>& paths, std::string_view who) {
    if (paths.empty()) return;
    session.reporter.status(concat(name, ": ", std::to_string(paths.size()), " files left by ", who,
                                   " do no harm: ", printable(paths.front()),
                                   paths.size() > 1 ? ", ..." : ""));
  };
  tell(report.left_by_go, "go");
  tell(report.left_by_editors, "editors and file managers");
}

Result<Toolchain> find_one(const Session& session, const std::optional<VersionRequest>& request) {
  GOV_TRY_ASSIGN(Decision decision, decide(session, request));
  if (decision.means_system()) {
    return fail(ErrorKind::not_installed, "gov did not install the system Go, and cannot verify it")
        .with_reason(reason_of(decision))
        .with_hint("gov verify --all");
  }
  if (!decision.toolchain) return not_installed(decision);
  return std::move(*decision.toolchain);
}

Result<std::vector<Toolchain>> find_all(const Session& session, const VerifyOptions& options) {
  if (options.all) {
    if (!options.requests.empty())
      return fail(ErrorKind::usage, "--all goes without versions").with_hint("gov verify --all");
    return list_toolchains(session.stores);
  }
  std::vector<Toolchain> toolchains;
  if (options.requests.empty()) {
    GOV_TRY_ASSIGN(Toolchain toolchain, find_one(session, std::nullopt));
    toolchains.push_back(std::move(toolchain));
  }
  for (const std::string& word : options.requests) {
    GOV_TRY_ASSIGN(const VersionRequest request, parse_request(word));
    GOV_TRY_ASSIGN(Toolchain toolchain, find_one(session, request));
    const bool is_named_twice =
        std::any_of(toolchains.begin(), toolchains.end(),
                    [&](const Toolchain& one) { return one.goroot == toolchain.goroot; });
    if (!is_named_twice) toolchains.push_back(std::move(toolchain));
  }
  return toolchains;
}

}  // namespace

CommandResult run_verify(Session& session, const VerifyOptions& options) {
  remember_interruptions();
  GOV_TRY_ASSIGN(const std::vector<Toolchain> toolchains, find_all(session, options));
  if (!options.archive.empty() && toolchains.size() != 1)
    return fail(ErrorKind::usage, "--archive goes with one version only");
  GOV_TRY_ASSIGN(InstallJob job, make_install_job(session));
  job.checksum_database = options.ask_log ? ProofPolicy::require : ProofPolicy::off;
  const auto archive = options.archive.empty() ? std::nullopt : std::optional(options.archive);
  bool is_all_sound = true;
  JsonValue documents = JsonValue::array();
  for (const Toolchain& toolchain : toolchains) {
    GOV_TRY_ASSIGN(const Verification report, verify_toolchain(job, toolchain, archive));
    is_all_sound = is_all_sound && report.is_sound();
    const std::string name = display_name(toolchain, session.machine.platforms.native);
    if (session.wants_json()) {
      documents.push(to_json(toolchain, report));
      continue;
    }
    session.reporter.data(to_text(name, report));
    tell_of_droppings(session, name, report);
    if (!report.is_sound())
      session.reporter.status(concat("to restore it: gov repair ", toolchain.version.to_string()));
  }
  if (session.wants_json()) {
    session.reporter.data(
        to_json_text(JsonValue::object({{"format", 1}, {"toolchains", std::move(documents)}})));
  }
  if (toolchains.empty()) session.reporter.status("nothing is installed");
  return is_all_sound ? kSuccess : exit_code(ErrorKind::check_failed);
}

}  // namespace gov
