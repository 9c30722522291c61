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

// The detached signature of an archive: where it is found, and how it is checked while the archive
// passes by. What makes a signature good: verify/openpgp.hpp.

namespace gov {

/// Passes the bytes of an archive on, and has its signature checked beside.
class SignedSink : public ByteSink {
 public:
  SignedSink(ByteSink& next, std::unique_ptr<SignatureCheck> check)
      : next_(next), check_(std::move(check)) {}

  [[nodiscard]] Result<void> write(std::span<const std::byte> bytes) override;

  /// The archive is complete. Absent when there was nothing to check. Errors: integrity.
  [[nodiscard]] Result<std::optional<GoodSignature>> finish();

 private:
  ByteSink& next_;
  std::unique_ptr<SignatureCheck> check_;
};

/// Why a file has no good signature.
struct SignatureFailure : Error {
  enum class Cause {
    bad,       // the signature, or these are not the signed bytes
    not_read,  // the file, or the user has had enough
  };

  SignatureFailure(Error error, Cause why) : Error(std::move(error)), cause(why) {}

  Cause cause;
};

/// What was found, before any byte of the archive is read.
class ArchiveSignature {
 public:
  /// Looks beside the archive first ("….asc"), then in the folder of the index in use, and by the
  /// job's policy. Where nothing is found and that is allowed, the reason is kept for the record.
  /// A signature by a subkey that gov does not know makes it fetch the block of keys anew.
  /// Errors: integrity (none, and one is required), unsupported (this gov can check none), network
  /// and interrupted.
  [[nodiscard]] static Result<ArchiveSignature> find(const InstallJob& job, const Location& archive,
                                                     const Artifact& artifact, HttpClient& client);

  /// For one pass over the archive; absent where the system gives no threads, and then check() is
  /// the way. Errors: integrity, for a signature that is bad in itself.
  [[nodiscard]] Result<std::optional<SignedSink>> watch(ByteSink& next) const;

  /// Reads an open file whose bytes are all there; `name` is for errors. Absent when there is
  /// nothing to check. Errors: integrity, interrupted, and those of reading.
  [[nodiscard]] Expected<std::optional<GoodSignature>, SignatureFailure> check(
      int descriptor, const std::string& name, const std::function<bool()>& is_cancelled) const;

  /// The signature as it was found; absent when there is none to check.
  [[nodiscard]] const std::optional<std::string>& armored() const { return armored_; }

  /// For the record, after a watch or check that ended with `good`.
  [[nodiscard]] RecordedSignature verdict(const std::optional<GoodSignature>& good) const;

 private:
  [[nodiscard]] Error with_origin(Error error) const;

  std::optional<std::string> armored_;
  SigningKey key_;
  RecordedSignature absent_;  // what is recorded without one
  std::string origin_;
};

/// find() in the background, while the archive arrives: another server may have to be asked,
/// and may not answer.
class PendingSignature {
 public:
  /// `job` and `artifact` must outlive this.
  PendingSignature(const InstallJob& job, Location archive, const Artifact& artifact);
  /// The search has ended already, with this.
  PendingSignature(const InstallJob& job, ArchiveSignature found);
  /// Gives the search up.
  ~PendingSignature();
  PendingSignature(const PendingSignature&) = delete;
  PendingSignature& operator=(const PendingSignature&) = delete;

  /// What was found; once.
  [[nodiscard]] Result<ArchiveSignature> wait();

 private:
  std::atomic<bool> is_given_up_ = false;
  InstallJob job_;  // which is cancelled as well when this is
  std::optional<ArchiveSignature> known_;
  BackgroundWork<Result<ArchiveSignature>> search_;
};

}  // namespace gov
