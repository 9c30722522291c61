// SPDX-License-Identifier: MIT
#include "install/module_acquisition.hpp"

#include <algorithm>
#include <optional>

#include "base/confined_run.hpp"
#include "base/text.hpp"
#include "golang/toolchain_module.hpp"
#include "install/manifest.hpp"
#include "install/module_entries.hpp"
#include "install/module_proof.hpp"
#include "install/module_zip.hpp"
#include "install/source_transfer.hpp"
#include "install/thread_rights.hpp"
#include "install/unpack_listener.hpp"
#include "install/unpack_options.hpp"
#include "unpack/zip_reader.hpp"

namespace gov {
namespace {

using Then = SourceFailure::Then;

class ModuleAcquisition {
 public:
  ModuleAcquisition(const InstallJob& job, const InstallPlan& plan, ProgressTask& progress)
      : job_(job), plan_(plan), progress_(progress), transfer_(job, plan.version, progress) {}

  Expected<Acquired, SourceFailure> run(const std::string& proxies);

 private:
  Expected<void, SourceFailure> check_that_it_can_be_proven() const;
  Expected<DatabaseHash, SourceFailure> expected_hash(const std::string& proxies) const;
  Expected<void, UnpackFailure> check(const ModuleZip& zip, const std::string& h1) const;
  Expected<Acquired, UnpackFailure> unpack_proven(ModuleZip zip, const DatabaseHash& hash);
  [[nodiscard]] Limits limits_for(const ModuleZip& zip, Limits limits) const;
  Expected<void, UnpackFailure> compare(const std::string& manifest, const std::string& h1) const;
  [[nodiscard]] std::string module_version() const {
    return toolchain_module_version(plan_.version, plan_.platform);
  }

  const InstallJob& job_;
  const InstallPlan& plan_;
  ProgressTask& progress_;
  SourceTransfer transfer_;
};

/// `because` is the reason, whose kind is kept.
SourceFailure cannot_use_module(const InstallPlan& plan, Error because) {
  return {std::move(because)
              .within(concat("cannot take ", plan.version.release_name(), " from a module proxy"))
              .with_hint("export GOV_SOURCES=official"),
          Then::try_next_source};
}

/// The hash identifies the content of the module, as a digest does for an archive.
Checksum name_for_partial(const std::string& h1) {
  return {DigestAlgorithm::sha256, sha256_hex(h1)};
}

Expected<void, SourceFailure> ModuleAcquisition::check_that_it_can_be_proven() const {
  if (!has_toolchain_module(plan_.archive->artifact, plan_.version)) {
    return cannot_use_module(plan_, fail(ErrorKind::unsupported,
                                         "this archive was never published as a toolchain module"));
  }
  if (job_.signature == ProofPolicy::require) {
    return cannot_use_module(
        plan_, fail(ErrorKind::integrity,
                    "the setting signature is \"require\", and toolchain modules are not signed"));
  }
  return {};
}

Expected<DatabaseHash, SourceFailure> ModuleAcquisition::expected_hash(
    const std::string& proxies) const {
  ChecksumVariables variables = job_.checksum_variables;
  variables.goproxy = proxies;
  auto hash = find_toolchain_hash(job_, variables, plan_.version, plan_.platform);
  if (hash) return std::move(*hash);
  const LogFailure& failure = hash.error();
  const bool was_stopped = job_.is_cancelled && job_.is_cancelled();
  if (was_stopped || failure.cause == LogFailure::Cause::not_proven) return SourceFailure(failure);
  return cannot_use_module(plan_,
                           Error(failure).within("the Go checksum database does not vouch for it"));
}

/// A small zip that claims a huge content is a zip bomb; official ones unpack to 3 to 4 times their
/// size.
Limits ModuleAcquisition::limits_for(const ModuleZip& zip, Limits limits) const {
  constexpr std::uint64_t kMostRatio = 200;
  constexpr std::uint64_t kRatioFreeBytes = std::uint64_t{1} << 20U;
  limits.total_bytes =
      std::min(limits.total_bytes, std::max(kRatioFreeBytes, zip.bytes * kMostRatio));
  return limits;
}

Expected<void, UnpackFailure> ModuleAcquisition::compare(const std::string& manifest,
                                                         const std::string& h1) const {
  GOV_TRY_ASSIGN(const auto files, parse_manifest(manifest));
  const std::string actual = toolchain_hash(files, plan_.version, plan_.platform);
  if (actual == h1) return {};
  return UnpackFailure(hash_differs(toolchain_name(plan_.version, plan_.platform), h1, actual),
                       UnpackFailure::Fault::archive);
}

Expected<void, UnpackFailure> ModuleAcquisition::check(const ModuleZip& zip,
                                                       const std::string& h1) const {
  PipelineOptions options;
  options.is_cancelled = job_.is_cancelled;
  UnpackListener listener(options);
  FileDigester hasher;
  ZipReader reader(zip.file.number());
  ModuleEntries entries(reader, plan_.version, plan_.platform);
  GOV_TRY(run_confined(
      {}, [&] { return digest_entries(entries, limits_for(zip, {}), listener, hasher); }));
  return compare(listener.take_manifest(), h1);
}

/// Compares the hash again, because a file in a folder may be modified while it is read.
Expected<Acquired, UnpackFailure> ModuleAcquisition::unpack_proven(ModuleZip zip,
                                                                   const DatabaseHash& hash) {
  GOV_TRY_ASSIGN(Staging staging,
                 Staging::create(job_.layout, toolchain_name(plan_.version, plan_.platform)));
  QuarantineLift lift(job_.quarantine);
  const PipelineOptions options = unpack_options(job_, staging.path(), lift);
  UnpackListener listener(options);
  FileDigester hasher;
  ZipReader reader(zip.file.number());
  ModuleEntries entries(reader, plan_.version, plan_.platform);
  GOV_TRY_ASSIGN(const UnpackSummary summary, run_confined(rights_to_unpack(options.root), [&] {
                   return unpack(entries, options.root, limits_for(zip, options.limits), listener,
                                 &hasher);
                 }));
  std::string manifest = listener.take_manifest();
  GOV_TRY(compare(manifest, hash.h1));
  return Acquired{.staging = std::move(staging),
                  .archive = {summary, std::move(manifest)},
                  .archive_bytes = zip.bytes,
                  .attributes = lift.report(),
                  .origin = std::move(zip.origin),
                  .signature = {.verdict = RecordedSignature::Verdict::not_checked,
                                .reason = "toolchain modules are not signed"},
                  .module = AcquiredModule{.filename = concat(module_version(), ".zip"),
                                           .sha256 = std::move(zip.sha256),
                                           .hash = proven_hash(hash)}};
}

Expected<Acquired, SourceFailure> ModuleAcquisition::run(const std::string& proxies) {
  GOV_TRY(check_that_it_can_be_proven());
  auto list = parse_go_proxies(proxies);
  if (!list)
    return SourceFailure(
        std::move(list).error().within("cannot use the module proxies of GOPROXY"));
  GOV_TRY_ASSIGN(const DatabaseHash hash, expected_hash(proxies));
  const auto partial =
      place_for_partial(job_, name_for_partial(hash.h1), plan_.archive->artifact.size);
  GOV_TRY_ASSIGN(ModuleZip zip, fetch_module_zip(job_, transfer_,
                                                 {.proxies = std::move(*list),
                                                  .version = module_version(),
                                                  .partial = partial ? &*partial : nullptr}));
  progress_.stage("checking");
  auto checked = check(zip, hash.h1);
  const bool may_be_good = !checked && checked.error().fault == UnpackFailure::Fault::elsewhere;
  if (partial && !may_be_good) partial->discard();
  const std::string origin = zip.origin;
  if (!checked)
    return SourceFailure(std::move(checked).error().with_reason(concat("it came from ", origin)));
  progress_.stage("unpacking");
  GOV_TRY_ASSIGN(Acquired acquired, unpack_proven(std::move(zip), hash));
  return acquired;
}

}  // namespace

Expected<Acquired, SourceFailure> acquire_module(const InstallJob& job, const InstallPlan& plan,
                                                 const ModuleProxySource& source,
                                                 ProgressTask& progress) {
  return ModuleAcquisition(job, plan, progress).run(source.list(job.checksum_variables.goproxy));
}

}  // namespace gov
