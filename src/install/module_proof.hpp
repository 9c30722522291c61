// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/background_work.hpp"
#include "base/result.hpp"
#include "install/checksum_log.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "install/manifest.hpp"
#include "records/toolchain_record.hpp"

// Checks that the files of a tree are those in the Go checksum database for this release: compares
// the hash of the toolchain module, computed from the digests of the files, with the records built
// into gov, or else with the log itself.

namespace gov {

/// The hash of the toolchain module that consists of these files.
[[nodiscard]] std::string toolchain_hash(const std::vector<ManifestEntry>& files,
                                         const Version& version, const Platform& platform);

/// A hash recorded in the database.
struct DatabaseHash {
  std::string h1;
  std::string known_from;  // "gov" for the built-in records, else the database's name
  std::optional<RecordedLogEntry> log_entry{};  // if it came from the database
};

/// The proven hash of a release's toolchain module: the built-in one, else the log's, fetched as
/// patiently as an archive through the proxies in `variables`, whatever the job's policy is.
/// Requires: the artifact has a counterpart among the modules.
[[nodiscard]] Expected<DatabaseHash, LogFailure> find_toolchain_hash(
    const InstallJob& job, const ChecksumVariables& variables, const Version& version,
    const Platform& platform);

/// The entry for the record.
[[nodiscard]] RecordedModuleHash proven_hash(DatabaseHash hash);

/// The error for files whose hash differs from the database's. `name` is the toolchain's.
[[nodiscard]] Error hash_differs(const std::string& name, const std::string& expected,
                                 const std::string& actual);

/// Why a hash is not proven.
struct ProofFailure : Error {
  enum class Cause {
    refuted,        // the database has a different hash, or its answer is wrong
    not_to_be_had,  // there is no answer although one is required, or the user interrupted
  };

  ProofFailure(Error error, Cause why) : Error(std::move(error)), cause(why) {}

  Cause cause;
};

class ModuleProof {
 public:
  /// Starts to query the log in the background, unless the hash is built in or the job's policy
  /// does not want it. `artifact` says whether the archive has a counterpart among the modules.
  ModuleProof(const InstallJob& job, const Version& version, const Artifact& artifact);

  /// Cancels the query and waits for its end.
  ~ModuleProof();
  ModuleProof(const ModuleProof&) = delete;
  ModuleProof& operator=(const ModuleProof&) = delete;

  /// Compares the hash of the files. Call once. Errors: integrity, and network if an answer is
  /// required.
  [[nodiscard]] Expected<RecordedModuleHash, ProofFailure> of(
      const std::vector<ManifestEntry>& files);

 private:
  using Answer = Expected<DatabaseHash, LogFailure>;

  Answer ask() const;

  const InstallJob& job_;
  const Version version_;
  const Platform platform_;
  std::optional<DatabaseHash> built_in_;
  std::string not_asked_;  // why the database is not queried
  std::atomic<bool> is_given_up_ = false;
  BackgroundWork<Answer> answer_;
};

}  // namespace gov
