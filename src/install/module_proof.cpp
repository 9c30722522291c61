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

ProofFailure required(Error error) {
  return {std::move(error)
              .with_reason("the setting checksum_database is \"require\"")
              .with_hint("to install without it: GOV_CHECKSUM_DATABASE=prefer"),
          ProofFailure::Cause::not_to_be_had};
}

/// How long to wait for the log, and how often to retry.
struct Patience {
  TransferWatch watch;
  RetryPolicy retries;
};

Expected<DatabaseHash, LogFailure> ask_log(const InstallJob& job,
                                           const ChecksumVariables& variables,
                                           const std::string& module_version, Patience patience) {
  const auto client = job.make_client();
  const ChecksumLogAccess access{.anchors = job.anchors,
                                 .variables = variables,
                                 .proxy = {.go_auth = job.go_auth,
                                           .client = *client,
                                           .clock = job.clock,
                                           .retries = patience.retries,
                                           .watch = std::move(patience.watch)}};
  GOV_TRY_ASSIGN(LoggedHash logged, look_up_toolchain(access, job.layout, module_version));
  return DatabaseHash{.h1 = std::move(logged.h1),
                      .known_from = std::move(logged.database),
                      .log_entry = logged.entry};
}

std::optional<DatabaseHash> built_in_hash(const Version& version, const Platform& platform) {
  auto h1 = known_toolchain_hash(version.release_name(), platform.to_string());
  if (!h1) return std::nullopt;
  return DatabaseHash{.h1 = std::move(*h1), .known_from = std::string(kBuiltIn)};
}

constexpr std::string_view kOffline = "gov was told to stay offline";

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

Expected<DatabaseHash, LogFailure> find_toolchain_hash(const InstallJob& job,
                                                       const ChecksumVariables& variables,
                                                       const Version& version,
                                                       const Platform& platform) {
  if (auto known = built_in_hash(version, platform)) return std::move(*known);
  if (job.is_offline)
    return LogFailure(fail(ErrorKind::network, "the Go checksum database was not asked")
                          .with_reason(std::string(kOffline)));
  return ask_log(job, variables, toolchain_module_version(version, platform),
                 {.watch = patient_watch(job), .retries = {}});
}

RecordedModuleHash proven_hash(DatabaseHash hash) {
  return {.h1 = std::move(hash.h1),
          .is_proven = true,
          .reason = {},
          .known_from = std::move(hash.known_from),
          .log_entry = hash.log_entry};
}

Error hash_differs(const std::string& name, const std::string& expected,
                   const std::string& actual) {
  return fail(ErrorKind::integrity,
              concat("the files of ", name, " are not those in the Go checksum database"))
      .with_reason(concat("expected ", expected))
      .with_reason(concat("computed ", actual));
}

ModuleProof::ModuleProof(const InstallJob& job, const Version& version, const Artifact& artifact)
    : job_(job), version_(version), platform_(artifact.platform) {
  if (!has_toolchain_module(artifact, version)) {
    not_asked_ = "the archive has no counterpart in the Go checksum database";
    return;
  }
  built_in_ = built_in_hash(version, platform_);
  if (built_in_) return;
  if (job.checksum_database == ProofPolicy::off) {
    not_asked_ = "the setting checksum_database is \"off\"";
  } else if (job.is_offline) {
    not_asked_ = kOffline;
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
  return ask_log(
      job_, job_.checksum_variables, toolchain_module_version(version_, platform_),
      {.watch = std::move(watch), .retries = is_required ? RetryPolicy{} : brief_retries()});
}

Expected<RecordedModuleHash, ProofFailure> ModuleProof::of(
    const std::vector<ManifestEntry>& files) {
  RecordedModuleHash hash;
  hash.h1 = toolchain_hash(files, version_, platform_);
  const std::string name = toolchain_name(version_, platform_);
  const bool is_required = job_.checksum_database == ProofPolicy::require;
  const auto compared = [&](DatabaseHash known) -> Expected<RecordedModuleHash, ProofFailure> {
    if (known.h1 == hash.h1) return proven_hash(std::move(known));
    return ProofFailure(hash_differs(name, known.h1, hash.h1), ProofFailure::Cause::refuted);
  };
  if (built_in_) return compared(std::move(*built_in_));
  if (!answer_.exists()) {
    hash.reason = not_asked_;
    if (!is_required) return hash;
    return required(fail(ErrorKind::integrity, concat("the origin of ", name, " is not proven"))
                        .with_reason(not_asked_));
  }
  Answer answer = answer_.take();
  if (answer) return compared(std::move(*answer));
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
