// SPDX-License-Identifier: MIT
#include "install/acquisition.hpp"

#include <array>
#include <optional>

#include "base/anonymous_file.hpp"
#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/url.hpp"
#include "install/archive_digests.hpp"
#include "install/archive_file.hpp"
#include "install/archive_signature.hpp"
#include "install/archive_unpacking.hpp"
#include "install/module_acquisition.hpp"
#include "install/source_failure.hpp"
#include "install/source_transfer.hpp"
#include "install/unpublished_file.hpp"

namespace gov {
namespace {

/// Digests bytes while writing them to a file of the store that no other process can open.
class FileSink : public ByteSink {
 public:
  static Result<FileSink> create(const Layout& layout, const PlannedArchive& archive) {
    GOV_TRY_ASSIGN(UniqueFd file, make_anonymous_file(layout.staging()));
    return FileSink(std::move(file), archive.checksums());
  }

  Result<void> write(std::span<const std::byte> bytes) override {
    digests_.update(bytes);
    return write_all(file_.number(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                     "the archive");
  }
  [[nodiscard]] Result<void> check(std::string_view subject) { return digests_.check(subject); }
  [[nodiscard]] int descriptor() const { return file_.number(); }

 private:
  FileSink(UniqueFd file, std::vector<Checksum> expected)
      : file_(std::move(file)), digests_(std::move(expected)) {}

  UniqueFd file_;
  ArchiveDigests digests_;
};

using FromSource = Expected<Acquired, SourceFailure>;
using Then = SourceFailure::Then;

/// Adds what the file is instead of the published archive, if its start or size reveals that.
Error with_what_it_is(Error mismatch, int descriptor, const std::string& file, std::uint64_t size,
                      std::uint64_t published_size) {
  std::array<std::byte, kRecognisedBytes> block{};
  const auto count = read_open_file(descriptor, file, block, 0);
  if (!count) return mismatch;
  std::string fact =
      what_the_file_is({reinterpret_cast<const char*>(block.data()), *count}, size, published_size);
  if (!fact.empty()) mismatch.because.insert(mismatch.because.begin(), std::move(fact));
  return mismatch;
}

class Acquisition {
 public:
  Acquisition(const InstallJob& job, const InstallPlan& plan, ProgressTask& progress)
      : job_(job),
        plan_(plan),
        archive_(*plan.archive),
        progress_(progress),
        transfer_(job, plan.version, progress) {}

  FromSource from(const Location& location);
  FromSource from_file(const std::string& file);

 private:
  FromSource from_network(const RemoteFile& remote);
  FromSource stream(const RemoteFile& remote, HttpClient& client);
  FromSource prove_then_unpack(const RemoteFile& remote, HttpClient& client,
                               PendingSignature& signature);
  Expected<DownloadOutcome, SourceFailure> receive(const DownloadRequest& request,
                                                   HttpClient& client, ByteSink& sink);
  FromSource unpack_proven(int descriptor, const std::string& name, PendingSignature& signature,
                           std::string origin, std::uint64_t bytes);
  FromSource acquired_from(Unpacked unpacked, std::string origin, std::uint64_t bytes);
  DownloadRequest request_for(const RemoteFile& remote) const;
  void discard_partial() const;

  const InstallJob& job_;
  const InstallPlan& plan_;
  const PlannedArchive& archive_;
  ProgressTask& progress_;
  SourceTransfer transfer_;
  std::optional<PartialPlace> partial_;
};

void Acquisition::discard_partial() const {
  if (partial_) partial_->discard();
}

DownloadRequest Acquisition::request_for(const RemoteFile& remote) const {
  DownloadRequest request;
  request.url = remote.url;
  request.allow_plain_http = remote.allow_plain_http;
  if (archive_.artifact.size != 0) request.expected_size = archive_.artifact.size;
  request.max_bytes = kLargestArchive;
  if (partial_) request.partial_path = partial_->path();
  return request;
}

/// Runs one download; returns a failure as an error. The caller handles must_restart.
Expected<DownloadOutcome, SourceFailure> Acquisition::receive(const DownloadRequest& request,
                                                              HttpClient& client, ByteSink& sink) {
  DownloadOutcome outcome = transfer_.receive(request, client, sink);
  if (outcome.state == DownloadState::failed) return failure_of(std::move(outcome));
  return outcome;
}

FromSource Acquisition::acquired_from(Unpacked unpacked, std::string origin, std::uint64_t bytes) {
  // The bytes have been unpacked or are bad; in both cases they are not kept, and deleting them
  // before the flush avoids writing them to the disk. After an error of another kind, such as a
  // full disk, they are kept, to avoid another download.
  const bool may_be_good = !unpacked && unpacked.error().fault == UnpackFailure::Fault::elsewhere;
  if (!may_be_good) discard_partial();
  if (!unpacked) return SourceFailure(std::move(unpacked).error());
  return Acquired{.staging = std::move(unpacked->staging),
                  .archive = std::move(unpacked->archive),
                  .archive_bytes = bytes,
                  .attributes = unpacked->attributes,
                  .origin = std::move(origin),
                  .signature = std::move(unpacked->signature)};
}

FromSource Acquisition::stream(const RemoteFile& remote, HttpClient& client) {
  DownloadRequest request = request_for(remote);
  request.may_answer = [this](const std::string& url) {
    return is_trusted_origin(url, job_.index_url);
  };
  // Fetched over the connection that the archive will use.
  GOV_TRY_ASSIGN(const ArchiveSignature signature,
                 ArchiveSignature::find(job_, remote, archive_.artifact, client));
  PendingSignature found(job_, signature);
  std::string why;
  for (int attempt = 0; attempt < SourceTransfer::kMostRestarts; ++attempt) {
    ArchiveUnpacking unpacking(job_, plan_, signature);
    GOV_TRY_ASSIGN(ByteSink * sink, unpacking.start());
    if (sink == nullptr) return prove_then_unpack(remote, client, found);
    GOV_TRY_ASSIGN(DownloadOutcome outcome, receive(request, client, *sink));
    if (outcome.state == DownloadState::other_origin)
      return prove_then_unpack(remote, client, found);
    why = std::move(outcome.restart_reason);
    if (outcome.state == DownloadState::must_restart) continue;
    GOV_TRY(checkpoint("archive-received"));
    progress_.stage("unpacking");
    return acquired_from(unpacking.finish(), std::move(outcome.effective_url), outcome.received);
  }
  return keeps_breaking(remote.url, why);
}

FromSource Acquisition::prove_then_unpack(const RemoteFile& remote, HttpClient& client,
                                          PendingSignature& signature) {
  std::string why;
  for (int attempt = 0; attempt < SourceTransfer::kMostRestarts; ++attempt) {
    // Not the partial download, which exists only if the server supports resuming.
    GOV_TRY_ASSIGN(FileSink sink, FileSink::create(job_.layout, archive_));
    GOV_TRY_ASSIGN(DownloadOutcome outcome, receive(request_for(remote), client, sink));
    why = std::move(outcome.restart_reason);
    if (outcome.state == DownloadState::must_restart) continue;
    auto matches = sink.check(archive_.artifact.filename);
    if (!matches) {
      discard_partial();
      return SourceFailure(std::move(matches).error());
    }
    return unpack_proven(sink.descriptor(), archive_.artifact.filename, signature,
                         std::move(outcome.effective_url), outcome.received);
  }
  return keeps_breaking(remote.url, why);
}

FromSource Acquisition::from_network(const RemoteFile& remote) {
  if (job_.is_offline) {
    return SourceFailure(fail(ErrorKind::network, concat("cannot fetch ", redacted(remote.url)))
                             .with_reason("gov was told to stay offline"),
                         Then::try_next_source);
  }
  const auto client = job_.make_client();
  partial_.reset();  // releases an earlier source's lock
  partial_ = place_for_partial(job_, *archive_.expected, archive_.artifact.size);
  if (remote.may_stream) return stream(remote, *client);
  PendingSignature signature(job_, remote, archive_.artifact);
  return prove_then_unpack(remote, *client, signature);
}

/// Digests again while unpacking, because an open file may be modified by others.
FromSource Acquisition::unpack_proven(int descriptor, const std::string& name,
                                      PendingSignature& signature, std::string origin,
                                      std::uint64_t bytes) {
  GOV_TRY(checkpoint("archive-proven"));
  GOV_TRY_ASSIGN(const ArchiveSignature found, signature.wait());
  progress_.stage("unpacking");
  ArchiveUnpacking unpacking(job_, plan_, found);
  return acquired_from(unpacking.unpack_file(descriptor, name, transfer_.watch()),
                       std::move(origin), bytes);
}

FromSource Acquisition::from_file(const std::string& file) {
  GOV_TRY_ASSIGN(const UniqueFd opened, open_archive_file(file));
  PendingSignature signature(job_, LocalFile{file}, archive_.artifact);
  ArchiveDigests sink(archive_.checksums());
  progress_.stage("checking");
  GOV_TRY_ASSIGN(const std::uint64_t bytes,
                 feed_open_file(opened.number(), file, sink, transfer_.watch()));
  if (auto matches = sink.check(file); !matches) {
    Error error = with_what_it_is(std::move(matches).error(), opened.number(), file, bytes,
                                  archive_.artifact.size);
    // A file named by the user is the only source; one in a folder of `sources` has alternatives.
    if (archive_.local_file) error.hint = concat("gov install ", exact_text(plan_.version));
    return error;
  }
  return unpack_proven(opened.number(), file, signature, file, bytes);
}

FromSource Acquisition::from(const Location& location) {
  if (const auto* remote = std::get_if<RemoteFile>(&location)) return from_network(*remote);
  const std::string& file = std::get<LocalFile>(location).path;
  if (is_regular_file(file)) return from_file(file);
  return SourceFailure(fail(ErrorKind::network, concat("no such file: ", in_quotes(file))),
                       Then::try_next_source);
}

SourceFailure without_digest(const Artifact& artifact) {
  return {
      fail(ErrorKind::integrity, concat("no digest is known for ", artifact.filename))
          .with_reason("only a module proxy lists it, and gov unpacks nothing that it cannot check")
          .with_hint("export GOV_SOURCES=proxy"),
      Then::try_next_source};
}

FromSource acquire_from(const Source& source, const InstallJob& job, const InstallPlan& plan,
                        Acquisition& acquisition, ProgressTask& progress) {
  if (const auto* proxies = std::get_if<ModuleProxySource>(&source))
    return acquire_module(job, plan, *proxies, progress);
  if (!plan.archive->expected) return without_digest(plan.archive->artifact);
  GOV_TRY_ASSIGN(
      const Location location,
      locate(std::get<ArchiveSource>(source), plan.archive->artifact, plan.version, job.index_url));
  return acquisition.from(location);
}

}  // namespace

Expected<Acquired, AcquireFailure> acquire(const InstallJob& job, const InstallPlan& plan,
                                           ProgressTask& progress) {
  Acquisition acquisition(job, plan, progress);
  if (const auto& file = plan.archive->local_file) {
    GOV_TRY_ASSIGN(Acquired acquired, acquisition.from_file(*file));
    return acquired;
  }
  std::optional<Error> failed;
  for (const Source& source : job.sources) {
    FromSource acquired = acquire_from(source, job, plan, acquisition, progress);
    if (acquired) return std::move(*acquired);
    SourceFailure error = std::move(acquired).error();
    if (error.then == Then::give_up) return error;
    if (!failed) {
      failed = std::move(error);
      continue;
    }
    failed->because.push_back(concat("next source: ", error.what));
    failed->because.insert(failed->because.end(), error.because.begin(), error.because.end());
  }
  if (failed) return AcquireFailure(std::move(*failed), AcquireFailure::Cause::no_source_has_it);
  return fail(ErrorKind::usage, "no source is set to fetch archives from")
      .with_hint("export GOV_SOURCES=official");
}

}  // namespace gov
