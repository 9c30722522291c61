// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/background_work.hpp"
#include "base/result.hpp"
#include "fetch/download.hpp"
#include "install/install_job.hpp"
#include "install/source.hpp"
#include "records/toolchain_record.hpp"
#include "verify/openpgp.hpp"

// Finds the detached signature of an archive and checks it while the archive streams.
// verify/openpgp.hpp decides whether a signature is good.

namespace gov {

/// Passes the bytes of an archive on and feeds them to the signature check.
class SignedSink : public ByteSink {
 public:
  SignedSink(ByteSink& next, std::unique_ptr<SignatureCheck> check)
      : next_(next), check_(std::move(check)) {}

  [[nodiscard]] Result<void> write(std::span<const std::byte> bytes) override;

  /// Call after the last byte. Absent if there was nothing to check. Errors: integrity.
  [[nodiscard]] Result<std::optional<GoodSignature>> finish();

 private:
  ByteSink& next_;
  std::unique_ptr<SignatureCheck> check_;
};

/// Why a file has no good signature.
struct SignatureFailure : Error {
  enum class Cause {
    bad,       // the signature is bad, or the bytes are not the signed ones
    not_read,  // the file could not be read, or the user interrupted
  };

  SignatureFailure(Error error, Cause why) : Error(std::move(error)), cause(why) {}

  Cause cause;
};

/// The signature, found before any byte of the archive is read.
class ArchiveSignature {
 public:
  /// Looks beside the archive first ("….asc"), then in the folder of the index in use, according to
  /// the job's policy. If none is found and none is required, keeps the reason for the record. For
  /// a signature by an unknown subkey, fetches the key block again. Errors: integrity (none found,
  /// but required), unsupported (this gov cannot check any), network and interrupted.
  [[nodiscard]] static Result<ArchiveSignature> find(const InstallJob& job, const Location& archive,
                                                     const Artifact& artifact, HttpClient& client);

  /// A sink for one pass over the archive; absent if no threads can be created, in which case use
  /// check(). Errors: integrity, for a signature that is invalid in itself.
  [[nodiscard]] Result<std::optional<SignedSink>> watch(ByteSink& next) const;

  /// Checks a complete open file; `name` is for errors. Absent if there is nothing to check.
  /// Errors: integrity, interrupted, and those of reading.
  [[nodiscard]] Expected<std::optional<GoodSignature>, SignatureFailure> check(
      int descriptor, const std::string& name, const std::function<bool()>& is_cancelled) const;

  /// The signature as found; absent if there is none to check.
  [[nodiscard]] const std::optional<std::string>& armored() const { return armored_; }

  /// The entry for the record, after watch() or check() returned `good`.
  [[nodiscard]] RecordedSignature verdict(const std::optional<GoodSignature>& good) const;

 private:
  [[nodiscard]] Error with_origin(Error error) const;

  std::optional<std::string> armored_;
  SigningKey key_;
  RecordedSignature absent_;  // what is recorded without one
  std::string origin_;
};

/// Runs find() in the background while the archive arrives, because another server may be needed,
/// and may not answer.
class PendingSignature {
 public:
  /// `job` and `artifact` must outlive this.
  PendingSignature(const InstallJob& job, Location archive, const Artifact& artifact);
  /// For a search that has already finished.
  PendingSignature(const InstallJob& job, ArchiveSignature found);
  /// Cancels the search.
  ~PendingSignature();
  PendingSignature(const PendingSignature&) = delete;
  PendingSignature& operator=(const PendingSignature&) = delete;

  /// Waits for the result. Call once.
  [[nodiscard]] Result<ArchiveSignature> wait();

 private:
  std::atomic<bool> is_given_up_ = false;
  InstallJob job_;  // also cancelled by is_given_up_
  std::optional<ArchiveSignature> known_;
  BackgroundWork<Result<ArchiveSignature>> search_;
};

}  // namespace gov
