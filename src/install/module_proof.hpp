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

// Whether the files of a tree are those that the Go checksum database has for this release: the
// hash of its toolchain module, made from the digests of the files, against the records that are
// built into gov, else against the log itself.

namespace gov {

/// The hash that the files of a tree have as those of the module.
[[nodiscard]] std::string toolchain_hash(const std::vector<ManifestEntry>& files,
                                         const Version& version, const Platform& platform);

/// A hash that the database has.
struct DatabaseHash {
  std::string h1;
  std::string known_from;  // "gov" for the built-in records, else the database's name
  std::optional<RecordedLogEntry> log_entry{};  // of the latter
};

/// The hash that the database is proven to have of a release's toolchain module: the built-in one,
/// else the log is asked as patiently as for an archive, through the proxies in `variables`,
/// whatever the job's policy is. The artifact has a counterpart among the modules.
[[nodiscard]] Expected<DatabaseHash, LogFailure> find_toolchain_hash(
    const InstallJob& job, const ChecksumVariables& variables, const Version& version,
    const Platform& platform);

/// For the record.
[[nodiscard]] RecordedModuleHash proven_hash(DatabaseHash hash);

/// The files of a tree have another hash than the database. `name` is the toolchain's.
[[nodiscard]] Error hash_differs(const std::string& name, const std::string& expected,
                                 const std::string& actual);

/// Why a hash is not proven.
struct ProofFailure : Error {
  enum class Cause {
    refuted,        // the database has another hash, or its answer is wrong
    not_to_be_had,  // no answer, and one is required; or the user has had enough
  };

  ProofFailure(Error error, Cause why) : Error(std::move(error)), cause(why) {}

  Cause cause;
};

class ModuleProof {
 public:
  /// Begins to ask the log, in the background, where the answer is not built in and the job's
  /// policy wants it. `artifact` says whether the archive has a counterpart among the modules.
  ModuleProof(const InstallJob& job, const Version& version, const Artifact& artifact);

  /// Stops asking, and waits for that.
  ~ModuleProof();
  ModuleProof(const ModuleProof&) = delete;
  ModuleProof& operator=(const ModuleProof&) = delete;

  /// Compares; once. Errors: integrity, and network where an answer is required.
  [[nodiscard]] Expected<RecordedModuleHash, ProofFailure> of(
      const std::vector<ManifestEntry>& files);

 private:
  using Answer = Expected<DatabaseHash, LogFailure>;

  Answer ask() const;

  const InstallJob& job_;
  const Version version_;
  const Platform platform_;
  std::optional<DatabaseHash> built_in_;
  std::string not_asked_;  // why nobody is asked
  std::atomic<bool> is_given_up_ = false;
  BackgroundWork<Answer> answer_;
};

}  // namespace gov
