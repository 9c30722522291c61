// SPDX-License-Identifier: MIT
#include "install/module_proof.hpp"

#include <utility>

#include "base/text.hpp"
#include "golang/toolchain_module.hpp"
#include "install/brief_watch.hpp"
#include "verify/module_hash.hpp"
#include "verify/toolchain_hashes.hpp"

namespace gov {
namespace {

constexpr std::string_view kBuiltIn = "gov";

ProofFailure differs(const std::string& name, const std::string& expected,
                     const std::string& actual) {
  return {fail(ErrorKind::integrity,
               concat("the files of ", name, " are not those in the Go checksum database"))
              .with_reason(concat("expected ", expected))
              .with_reason(concat("computed ", actual)),
          ProofFailure::Cause::refuted};
}

ProofFailure required(Error error) {
  return {std::move(error)
              .with_reason("the setting checksum_database is require")
              .with_hint("to install without it: GOV_CHECKSUM_DATABASE=prefer"),
          ProofFailure::Cause::not_to_be_had};
}

RecordedModuleHash proven(RecordedModuleHash hash, std::string known_from,
                          std::optional<RecordedLogEntry> entry) {
  hash.is_proven = true;
  hash.known_from = std::move(known_from);
  hash.log_entry = entry;
  return hash;
}

}  // namespace

std::string toolchain_hash(const std::vector<ManifestEntry>& files, const Version& version,
                           const Platform& platform) {
  std::vector<ModuleFile> module;
  module.reserve(files.size());
  for (const ManifestEntry& file : files) {
    if (auto name = name_in_toolchain_module(file.path, version, platform))
      module.push_back({std::move(*name), file.sha256});
  }
  return module_hash(std::move(module));
}

ModuleProof::ModuleProof(const InstallJob& job, const Version& version, const Artifact& artifact)
    : job_(job), version_(version), platform_(artifact.platform) {
  if (!has_toolchain_module(artifact, version)) {
    not_asked_ = "the archive has no counterpart in the Go checksum database";
    return;
  }
  built_in_ = known_toolchain_hash(version.release_name(), platform_.to_string());
  if (built_in_) return;
  if (job.checksum_database == ProofPolicy::off) {
    not_asked_ = "the setting checksum_database is off";
  } else if (job.is_offline) {
    not_asked_ = "gov is offline, as asked";
  } else {
    answer_ = BackgroundWork<Answer>([this] { return ask(); });
  }
}

ModuleProof::~ModuleProof() {
  is_given_up_ = true;
  answer_.await_thread();
}

ModuleProof::Answer ModuleProof::ask() const {
  const bool is_required = job_.checksum_database == ProofPolicy::require;
  TransferWatch watch = is_required ? patient_watch(job_) : brief_watch(job_);
  watch.is_cancelled = [this, is_cancelled = watch.is_cancelled] {
    return is_given_up_ || (is_cancelled && is_cancelled());
  };
  const auto client = job_.make_client();
  const ChecksumLogAccess access{.anchors = job_.anchors,
                                 .variables = job_.checksum_variables,
                                 .client = *client,
                                 .clock = job_.clock,
                                 .retries = is_required ? RetryPolicy{} : brief_retries(),
                                 .watch = std::move(watch)};
  return look_up_toolchain(access, job_.layout, toolchain_module_version(version_, platform_));
}

Expected<RecordedModuleHash, ProofFailure> ModuleProof::of(
    const std::vector<ManifestEntry>& files) {
  RecordedModuleHash hash;
  hash.h1 = toolchain_hash(files, version_, platform_);
  const std::string name = toolchain_name(version_, platform_);
  const bool is_required = job_.checksum_database == ProofPolicy::require;
  if (built_in_) {
    if (*built_in_ != hash.h1) return differs(name, *built_in_, hash.h1);
    return proven(std::move(hash), std::string(kBuiltIn), std::nullopt);
  }
  if (!answer_.exists()) {
    hash.reason = not_asked_;
    if (!is_required) return hash;
    return required(fail(ErrorKind::integrity, concat("the origin of ", name, " is not proven"))
                        .with_reason(not_asked_));
  }
  const Answer answer = answer_.take();
  if (answer) {
    if (answer->h1 != hash.h1) return differs(name, answer->h1, hash.h1);
    return proven(std::move(hash), answer->database, answer->entry);
  }
  const LogFailure& failure = answer.error();
  if (job_.is_cancelled && job_.is_cancelled())
    return ProofFailure(failure, ProofFailure::Cause::not_to_be_had);
  if (failure.cause == LogFailure::Cause::not_proven)
    return ProofFailure(failure, ProofFailure::Cause::refuted);
  if (is_required) return required(failure);
  hash.reason = failure.what;
  return hash;
}

}  // namespace gov
