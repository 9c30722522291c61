// SPDX-License-Identifier: MIT
#include "install/acquisition.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <optional>

#include "base/checkpoint.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/unique_fd.hpp"
#include "fetch/partial_file.hpp"
#include "fetch/url.hpp"
#include "install/archive_file.hpp"
#include "install/digest_sink.hpp"

namespace gov {
namespace {

constexpr int kMostRestarts = 3;
constexpr std::uint64_t kLargestArchive = 1U << 30U;  // official ones stay below 150 MB

/// Digests bytes while they go into a private file, which is deleted at the end of the scope.
class FileSink : public ByteSink {
 public:
  static Result<std::unique_ptr<FileSink>> create(std::string path, DigestAlgorithm algorithm) {
    ::unlink(path.c_str());
    UniqueFd file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.is_open()) return system_error(concat("cannot write ", in_quotes(path)), errno);
    return std::unique_ptr<FileSink>(new FileSink(std::move(path), std::move(file), algorithm));
  }
  ~FileSink() override { ::unlink(path_.c_str()); }

  Result<void> write(std::span<const std::byte> bytes) override {
    digest_.update(bytes);
    return write_all(file_.number(), {reinterpret_cast<const char*>(bytes.data()), bytes.size()},
                     path_);
  }
  std::string hex() { return digest_.hex(); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  FileSink(std::string path, UniqueFd file, DigestAlgorithm algorithm)
      : path_(std::move(path)), file_(std::move(file)), digest_(algorithm) {}

  std::string path_;
  UniqueFd file_;
  Digest digest_;
};

/// Why one source gave no archive, and what follows.
struct SourceFailure : Error {
  enum class Then {
    give_up,          // the bytes, this machine or the user are the reason
    try_next_source,  // the way to the bytes is
  };

  SourceFailure(Error error, Then next = Then::give_up)  // NOLINT: what GOV_TRY passes on
      : Error(std::move(error)), then(next) {}

  Then then;
};
using FromSource = Expected<Acquired, SourceFailure>;
using Then = SourceFailure::Then;

class Acquisition {
 public:
  Acquisition(const InstallJob& job, const InstallPlan& plan, ProgressTask& progress)
      : job_(job),
        plan_(plan),
        archive_(*plan.archive),
        progress_(progress),
        name_(toolchain_name(plan.version, plan.platform)),
        quarantine_lift_(job.quarantine) {}

  FromSource from(const Location& location);
  FromSource from_file(const std::string& file);

 private:
  FromSource from_network(const RemoteFile& remote);
  FromSource stream(const RemoteFile& remote, HttpClient& client);
  FromSource prove_then_unpack(const RemoteFile& remote, HttpClient& client);
  Expected<DownloadOutcome, SourceFailure> transfer(const RemoteFile& remote, HttpClient& client,
                                                    ByteSink& sink);
  Result<Acquired> unpack_proven_file(const std::string& file);
  Result<std::unique_ptr<ArchivePipeline>> start_pipeline(const Staging& staging);
  DownloadRequest request_for(const RemoteFile& remote) const;
  TransferWatch watch();

  const InstallJob& job_;
  const InstallPlan& plan_;
  const PlannedArchive& archive_;
  ProgressTask& progress_;
  const std::string name_;
  QuarantineLift quarantine_lift_;  // the unpacking thread's until the pipeline has finished
};

/// Named after the digest, so a partial can only ever be continued by the same bytes.
std::string partial_path(const Layout& layout, const Checksum& expected) {
  return concat(layout.partial_downloads(), "/", expected.hex, ".partial");
}

SourceFailure keeps_changing(const RemoteFile& remote) {
  return {fail(ErrorKind::network, concat("the file at ", redacted(remote.url), " keeps changing")),
          Then::try_next_source};
}

DownloadRequest Acquisition::request_for(const RemoteFile& remote) const {
  DownloadRequest request;
  request.url = remote.url;
  request.allow_plain_http = remote.allow_plain_http;
  request.expected_size = archive_.artifact.size;
  request.max_bytes = kLargestArchive;
  request.partial_path = partial_path(job_.layout, archive_.expected);
  return request;
}

TransferWatch Acquisition::watch() {
  TransferWatch watch;
  watch.on_progress = [this](std::uint64_t received, std::uint64_t total) {
    progress_.advance(received, total);
  };
  watch.on_retry = [this](const std::string& why, std::chrono::milliseconds delay) {
    job_.reporter.warning(concat(plan_.version.release_name(), ": ", why, "; trying again in ",
                                 human_duration(delay)));
  };
  watch.is_cancelled = job_.is_cancelled;
  return watch;
}

/// One download; a failure as its error. must_restart is left to the caller.
Expected<DownloadOutcome, SourceFailure> Acquisition::transfer(const RemoteFile& remote,
                                                               HttpClient& client, ByteSink& sink) {
  DownloadOutcome outcome =
      download(client, request_for(remote), sink, RetryPolicy{}, job_.clock, watch());
  if (outcome.state == DownloadState::failed) {
    HttpFailure& failure = *outcome.failure;
    const bool may_help = may_be_elsewhere(failure.problem);
    return SourceFailure(std::move(failure.error),
                         may_help ? Then::try_next_source : Then::give_up);
  }
  if (outcome.reused > 0) {
    job_.reporter.detail(concat(plan_.version.release_name(), ": went on after ",
                                human_size(outcome.reused), " of an earlier download"));
  }
  return outcome;
}

Result<std::unique_ptr<ArchivePipeline>> Acquisition::start_pipeline(const Staging& staging) {
  PipelineOptions options;
  options.root = staging.path();
  options.expected = archive_.expected;
  options.subject = archive_.artifact.filename;
  options.limits.refuse_case_collisions = job_.host.platforms.native.os == "darwin";
  options.is_cancelled = job_.is_cancelled;
  if (job_.durability == Durability::flushed) {
    options.flush = [root = options.root] { (void)flush_file_system(root).has_value(); };
  }
  quarantine_lift_ = QuarantineLift(job_.quarantine);
  if (job_.quarantine.exists()) {
    options.on_made = [this](int descriptor, const std::string& path) {
      return quarantine_lift_.lift({path, descriptor});
    };
  }
  return ArchivePipeline::start(std::move(options));
}

FromSource Acquisition::stream(const RemoteFile& remote, HttpClient& client) {
  const std::string partial = partial_path(job_.layout, archive_.expected);
  for (int attempt = 0; attempt < kMostRestarts; ++attempt) {
    GOV_TRY_ASSIGN(Staging staging, Staging::create(job_.layout, name_));
    GOV_TRY_ASSIGN(const auto pipeline, start_pipeline(staging));
    progress_.stage("downloading");
    GOV_TRY_ASSIGN(const DownloadOutcome outcome, transfer(remote, client, *pipeline));
    if (outcome.state == DownloadState::must_restart) continue;
    GOV_TRY(checkpoint("archive-received"));
    progress_.stage("unpacking");
    auto archive = pipeline->finish();
    // Whatever the verdict: these bytes are unpacked or bad, and neither is worth keeping. Deleting
    // them before the flush saves writing them to the disk at all.
    discard_partial(partial);
    if (!archive) return std::move(archive).error();
    return Acquired{.staging = std::move(staging),
                    .archive = std::move(*archive),
                    .archive_bytes = outcome.received,
                    .attributes = quarantine_lift_.report(),
                    .origin = outcome.effective_url};
  }
  return keeps_changing(remote);
}

FromSource Acquisition::prove_then_unpack(const RemoteFile& remote, HttpClient& client) {
  const std::string partial = partial_path(job_.layout, archive_.expected);
  for (int attempt = 0; attempt < kMostRestarts; ++attempt) {
    // Not the partial: that exists only where the server lets a transfer be resumed.
    GOV_TRY_ASSIGN(const auto sink,
                   FileSink::create(concat(partial, ".whole"), archive_.expected.algorithm));
    progress_.stage("downloading");
    GOV_TRY_ASSIGN(const DownloadOutcome outcome, transfer(remote, client, *sink));
    if (outcome.state == DownloadState::must_restart) continue;
    discard_partial(partial);
    GOV_TRY(check_digest(archive_.expected, sink->hex(), archive_.artifact.filename));
    GOV_TRY_ASSIGN(Acquired acquired, unpack_proven_file(sink->path()));
    acquired.origin = outcome.effective_url;
    return acquired;
  }
  return keeps_changing(remote);
}

FromSource Acquisition::from_network(const RemoteFile& remote) {
  if (job_.is_offline) {
    return SourceFailure(fail(ErrorKind::network, concat("cannot fetch ", redacted(remote.url)))
                             .with_reason("gov is offline, as asked"),
                         Then::try_next_source);
  }
  const auto client = job_.make_client();
  GOV_TRY(make_directories(job_.layout.partial_downloads(), 0700));
  return remote.may_stream ? stream(remote, *client) : prove_then_unpack(remote, *client);
}

/// Digests again while unpacking: the file could have been replaced since it was proven.
Result<Acquired> Acquisition::unpack_proven_file(const std::string& file) {
  GOV_TRY(checkpoint("archive-proven"));
  GOV_TRY_ASSIGN(Staging staging, Staging::create(job_.layout, name_));
  GOV_TRY_ASSIGN(const auto pipeline, start_pipeline(staging));
  progress_.stage("unpacking");
  GOV_TRY_ASSIGN(const std::uint64_t bytes, feed_file(file, *pipeline, watch()));
  GOV_TRY_ASSIGN(UnpackedArchive archive, pipeline->finish());
  return Acquired{.staging = std::move(staging),
                  .archive = std::move(archive),
                  .archive_bytes = bytes,
                  .attributes = quarantine_lift_.report(),
                  .origin = file};
}

FromSource Acquisition::from_file(const std::string& file) {
  DigestSink sink(archive_.expected.algorithm);
  progress_.stage("checking");
  GOV_TRY(feed_file(file, sink, watch()));
  auto matches = check_digest(archive_.expected, sink.hex(), file);
  if (!matches) {
    Error error = std::move(matches).error();
    // A file that somebody named has no other source; one of a folder in `sources` has.
    if (archive_.local_file) error.hint = concat("gov install ", exact_text(plan_.version));
    return error;
  }
  GOV_TRY_ASSIGN(Acquired acquired, unpack_proven_file(file));
  return acquired;
}

FromSource Acquisition::from(const Location& location) {
  if (const auto* remote = std::get_if<RemoteFile>(&location)) return from_network(*remote);
  const std::string& file = std::get<LocalFile>(location).path;
  if (is_regular_file(file)) return from_file(file);
  return SourceFailure(fail(ErrorKind::network, concat("no such file: ", in_quotes(file))),
                       Then::try_next_source);
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
    GOV_TRY_ASSIGN(const Location location,
                   locate(source, plan.archive->artifact, plan.version, job.index_url));
    FromSource acquired = acquisition.from(location);
    if (acquired) return std::move(*acquired);
    SourceFailure error = std::move(acquired).error();
    if (error.then == Then::give_up) return error;
    if (!failed) {
      failed = std::move(error);
      continue;
    }
    failed->because.push_back(concat("and then: ", error.what));
    failed->because.insert(failed->because.end(), error.because.begin(), error.because.end());
  }
  if (failed) return AcquireFailure(std::move(*failed), AcquireFailure::Cause::no_source_has_it);
  return fail(ErrorKind::usage, "no source is set to fetch archives from")
      .with_hint("export GOV_SOURCES=official");
}

}  // namespace gov
