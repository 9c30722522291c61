// SPDX-License-Identifier: MIT
#include "install/install_record.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "golang/compatibility.hpp"
#include "json/json_text.hpp"

namespace gov {

JsonValue attributes_json(const AttributeReport& attributes) {
  JsonValue others = JsonValue::object();
  for (const auto& [name, count] : attributes.others) others.set(name, count);
  return JsonValue::object(
      {{"quarantine_removed", attributes.quarantined}, {"others", std::move(others)}});
}

JsonValue install_record(const InstallJob& job, const InstallPlan& plan, const Acquired& acquired,
                         const AttributeReport& attributes) {
  const bool is_sha256 = plan.expected.algorithm == DigestAlgorithm::sha256;
  JsonValue checks = JsonValue::array();
  checks.push(is_sha256 ? "sha256" : "sha1").push("size").push("entries").push("version");
  if (is_format_known(plan.platform)) checks.push("programs");
  JsonValue record = JsonValue::object({{"format", 1},
                                        {"version", plan.version.to_string()},
                                        {"platform", plan.platform.to_string()},
                                        {"archive", plan.artifact.filename},
                                        {"origin", acquired.origin},
                                        {is_sha256 ? "sha256" : "sha1", plan.expected.hex},
                                        {"archive_bytes", acquired.archive_bytes},
                                        {"files", acquired.archive.summary.files},
                                        {"directories", acquired.archive.summary.directories},
                                        {"bytes", acquired.archive.summary.bytes},
                                        {"checks", std::move(checks)},
                                        {"installed_at", to_rfc3339(job.clock.now())},
                                        {"gov", job.gov_version}});
  if (job.quarantine.exists()) record.set("attributes", attributes_json(attributes));
  return record;
}

Result<void> write_record(const Layout& layout, const InstallPlan& plan, const JsonValue& record,
                          const std::string& manifest) {
  GOV_TRY(write_file_atomically(layout.manifest(plan.version, plan.platform), manifest, 0644,
                                FileFlush::by_caller));
  return write_file_atomically(layout.record(plan.version, plan.platform), to_json_text(record),
                               0644, FileFlush::by_caller);
}

}  // namespace gov
