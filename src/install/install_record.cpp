// SPDX-License-Identifier: MIT
#include "install/install_record.hpp"

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "golang/compatibility.hpp"
#include "golang/toolchain_module.hpp"

namespace gov {
namespace {

RecordedDigest recorded(const Checksum& checksum) {
  const bool is_sha256 = checksum.algorithm == DigestAlgorithm::sha256;
  return {is_sha256 ? RecordedDigest::Algorithm::sha256 : RecordedDigest::Algorithm::sha1,
          checksum.hex};
}

/// Digest and size are known only for archives; a module is identified by its hash.
std::vector<std::string> checks_passed(const InstallPlan& plan, const Acquired& acquired) {
  std::vector<std::string> checks;
  if (!acquired.module) {
    const bool is_sha256 = plan.archive->expected->algorithm == DigestAlgorithm::sha256;
    checks = {is_sha256 ? "sha256" : "sha1", "size"};
  }
  checks.insert(checks.end(), {"entries", "version"});
  if (is_format_known(plan.platform)) checks.emplace_back("programs");
  return checks;
}

}  // namespace

ToolchainRecord install_record(const InstallJob& job, const InstallPlan& plan,
                               const Acquired& acquired, const AttributeReport& attributes) {
  ToolchainRecord record{.version = plan.version,
                         .platform = plan.platform,
                         .archive = plan.archive->artifact.filename,
                         .origin = acquired.origin,
                         .digest = {},
                         .archive_bytes = acquired.archive_bytes,
                         .files = acquired.archive.summary.files,
                         .directories = acquired.archive.summary.directories,
                         .bytes = acquired.archive.summary.bytes,
                         .checks = checks_passed(plan, acquired),
                         .installed_at = to_rfc3339(job.clock.now()),
                         .gov = job.gov_version,
                         .attributes = std::nullopt,
                         .signature = std::nullopt,
                         .module_hash = std::nullopt};
  if (const auto& module = acquired.module) {
    record.archive = module->filename;
    record.digest = {RecordedDigest::Algorithm::sha256, module->sha256};
    record.left_out = left_out_of_toolchain_module();
  } else {
    record.digest = recorded(*plan.archive->expected);
  }
  if (job.quarantine.exists())
    record.attributes = RecordedAttributes{attributes.quarantined, attributes.others};
  return record;
}

void add_proofs(ToolchainRecord& record, const RecordedSignature& signature,
                RecordedModuleHash module_hash) {
  if (signature.verdict == RecordedSignature::Verdict::good)
    record.checks.emplace_back("signature");
  if (module_hash.is_proven) record.checks.emplace_back("module-hash");
  record.signature = signature;
  record.module_hash = std::move(module_hash);
}

Result<void> write_record(const Layout& layout, const InstallPlan& plan,
                          const ToolchainRecord& record, const std::string& manifest) {
  GOV_TRY(write_file_atomically(layout.manifest(plan.version, plan.platform), manifest, 0644,
                                FileFlush::by_caller));
  GOV_TRY(checkpoint("manifest-written"));
  return write_record(layout.record(plan.version, plan.platform), record, FileFlush::by_caller);
}

}  // namespace gov
