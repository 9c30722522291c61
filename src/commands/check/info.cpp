// SPDX-License-Identifier: MIT
#include <string>

#include "base/text.hpp"
#include "commands/check/check.hpp"
#include "commands/check/proof_text.hpp"
#include "commands/decide.hpp"
#include "golang/request_words.hpp"
#include "json/json_text.hpp"
#include "records/toolchain_record.hpp"
#include "report/table.hpp"
#include "resolve/not_installed.hpp"

namespace gov {
namespace {

struct InfoOptions {
  std::string request;  // "" for what is in force here
};

/// Absent with a warning when there is no record that can be read, because the Go works without it.
std::optional<ToolchainRecord> record_or_warning(Session& session, const Toolchain& toolchain) {
  const std::string file = record_file(toolchain);
  auto record = read_record(file);
  if (!record) {
    session.reporter.warning(
        concat("the record ", in_quotes(file), " cannot be read: ", record.error().what));
    return std::nullopt;
  }
  if (!*record) session.reporter.warning("there is no record of this install");
  return std::move(*record);
}

constexpr std::string_view kUnknown = "not checked: it was installed by an older gov";

std::string signature_row(const ToolchainRecord& record) {
  return record.signature ? proof_text(*record.signature) : std::string(kUnknown);
}

std::string module_hash_row(const ToolchainRecord& record) {
  return record.module_hash ? proof_text(*record.module_hash) : std::string(kUnknown);
}

void add_record(std::vector<TableRow>& rows, const ToolchainRecord& record) {
  const bool is_sha256 = record.digest.algorithm == RecordedDigest::Algorithm::sha256;
  rows.insert(rows.end(), {{"origin", record.origin},
                           {is_sha256 ? "sha256" : "sha1", record.digest.hex},
                           {"checked", join(record.checks, ", ")},
                           {"signature", signature_row(record)},
                           {"checksum database", module_hash_row(record)},
                           {"archive", human_size(record.archive_bytes)},
                           {"unpacked", human_size(record.bytes)},
                           {"files", std::to_string(record.files)},
                           {"installed", record.installed_at}});
  if (!record.left_out.empty())
    rows.push_back(
        {"left out", concat(join(record.left_out, ", "), ": the toolchain module is without")});
}

std::string details(const Toolchain& toolchain, const std::optional<std::string>& damage,
                    const std::optional<ToolchainRecord>& record, const Look& look) {
  std::vector<TableRow> rows = {
      {"version", toolchain.version.release_name()},
      {"platform", concat(toolchain.platform.os, "/", toolchain.platform.arch)},
      {"goroot", toolchain.goroot}};
  if (damage) rows.push_back({"broken", *damage});
  if (record) add_record(rows, *record);
  return table_text({}, rows, look);
}

/// gov info [REQUEST]: what is known of an installed version: where it came from, its digest, which
/// checks it passed, and when.
CommandResult run_info(Session& session, const InfoOptions& options) {
  std::optional<VersionRequest> request;
  if (!options.request.empty()) {
    GOV_TRY_ASSIGN(request, parse_request(options.request));
  }
  GOV_TRY_ASSIGN(const Decision decision, decide(session, request));
  if (decision.means_system()) {
    return fail(ErrorKind::not_installed, "gov keeps no record of the system Go")
        .with_reason(reason_of(decision))
        .with_hint("gov info VERSION");
  }
  if (!decision.toolchain) return not_installed(decision);
  const Toolchain& toolchain = *decision.toolchain;
  const auto damage = visible_damage(toolchain);
  const auto record = record_or_warning(session, toolchain);
  if (!session.wants_json()) {
    session.reporter.data(details(toolchain, damage, record, session.look));
    return kSuccess;
  }
  JsonValue document = JsonValue::object({{"format", 1},
                                          {"version", toolchain.version.to_string()},
                                          {"platform", toolchain.platform.to_string()},
                                          {"goroot", toolchain.goroot},
                                          {"record", record ? record_json(*record) : JsonValue()}});
  if (damage) document.set("damage", *damage);
  session.reporter.data(to_json_text(document));
  return kSuccess;
}

constexpr Argument kArguments[] = {
    {.name = "VERSION",
     .help = "An installed version; without it, the one used here",
     .completes = Completes::installed,
     .fills = member<&InfoOptions::request>},
};

constexpr Example kExamples[] = {
    {"gov info 1.24.9"},
    {"gov info --json", "for programs"},
};

constexpr OwnExitCode kExitCodes[] = {
    {10, "not installed, or the system Go, of which there is no record"},
};

}  // namespace

constexpr Command kInfoCommand({
    .name = "info",
    .summary = "Show where an installed version came from",
    .group = Group::check,
    .runner = runs<run_info>,
    .arguments = kArguments,
    .examples = kExamples,
    .exit_codes = kExitCodes,
});

}  // namespace gov
