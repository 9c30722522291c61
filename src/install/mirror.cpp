// SPDX-License-Identifier: MIT
#include "install/mirror.hpp"

#include <optional>

#include "base/confined_run.hpp"
#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/file_lock.hpp"
#include "base/text.hpp"
#include "catalog/release_index.hpp"
#include "fetch/url.hpp"
#include "install/archive_file.hpp"
#include "install/archive_signature.hpp"
#include "install/brief_watch.hpp"
#include "install/digest_sink.hpp"
#include "install/mirror_file.hpp"
#include "install/mirror_index.hpp"
#include "install/thread_rights.hpp"

namespace gov {
namespace {

std::string index_file(const std::string& directory) { return concat(directory, "/index.json"); }

Result<ReleaseList> read_index(const std::string& directory) {
  GOV_TRY_ASSIGN(const auto text, read_if_present(index_file(directory), kMaxIndexBytes));
  if (!text) return ReleaseList{};
  auto index = parse_release_index(*text);
  if (!index) return std::move(index).error().as(ErrorKind::failure);
  return std::move(index->releases);
}

Result<std::string> digest_of(const std::string& file, const std::function<bool()>& is_cancelled) {
  DigestSink digest(DigestAlgorithm::sha256);
  TransferWatch watch;
  watch.is_cancelled = is_cancelled;
  GOV_TRY(feed_file(file, digest, watch));
  return digest.hex();
}

/// Fills one mirror.
class Filling {
 public:
  Filling(const InstallJob& job, const std::string& directory) : job_(job), directory_(directory) {}

  Result<MirrorReport> run(const std::vector<InstallPlan>& plans);

 private:
  Result<void> take(const InstallPlan& plan);
  Result<bool> is_there(const PlannedArchive& archive) const;
  Result<void> fetch(const InstallPlan& plan);
  Result<void> fetch_from(const Location& location, const InstallPlan& plan);
  Result<void> receive(const Location& location, const Artifact& artifact, HttpClient& client,
                       ByteSink& sink) const;
  [[nodiscard]] std::string path(const PlannedArchive& archive) const {
    return concat(directory_, "/", archive.artifact.filename);
  }

  const InstallJob& job_;
  const std::string& directory_;
  ReleaseList index_;
  MirrorReport report_;
};

Result<bool> Filling::is_there(const PlannedArchive& archive) const {
  if (!is_regular_file(path(archive))) return false;
  GOV_TRY_ASSIGN(const std::string digest, digest_of(path(archive), job_.is_cancelled));
  return digest == archive.expected->hex;
}

Result<void> Filling::receive(const Location& location, const Artifact& artifact,
                              HttpClient& client, ByteSink& sink) const {
  if (const auto* file = std::get_if<LocalFile>(&location)) {
    GOV_TRY(feed_file(file->path, sink, patient_watch(job_)));
    return {};
  }
  const auto& remote = std::get<RemoteFile>(location);
  DownloadRequest request;
  request.url = remote.url;
  request.allow_plain_http = remote.allow_plain_http;
  if (artifact.size != 0) request.expected_size = artifact.size;
  request.max_bytes = kLargestArchive;
  DownloadOutcome outcome =
      download(client, request, sink, RetryPolicy{}, job_.clock, patient_watch(job_));
  if (outcome.state == DownloadState::failed) return std::move(outcome.failure->error);
  if (outcome.state == DownloadState::complete) return {};
  return fail(ErrorKind::network, concat("the file at ", redacted(remote.url), " keeps changing"));
}

Result<void> Filling::fetch_from(const Location& location, const InstallPlan& plan) {
  const PlannedArchive& archive = *plan.archive;
  const auto client = job_.make_client();
  GOV_TRY_ASSIGN(const ArchiveSignature signature,
                 ArchiveSignature::find(job_, location, archive.artifact, *client));
  const std::string partial = concat(directory_, "/.", archive.artifact.filename, ".new");
  GOV_TRY_ASSIGN(const auto file, MirrorFile::create(partial, archive.checksums()));
  GOV_TRY(receive(location, archive.artifact, *client, *file));
  GOV_TRY(file->check(archive.artifact.filename));
  GOV_TRY(signature.check(file->descriptor(), archive.artifact.filename, job_.is_cancelled));
  // The files that belong to an archive are published before the archive.
  const std::string final_path = path(archive);
  GOV_TRY(write_file_atomically(concat(final_path, ".sha256"), archive.expected->hex));
  if (signature.armored()) {
    GOV_TRY(write_file_atomically(concat(final_path, ".asc"), *signature.armored()));
  } else {
    report_.without_signature.push_back(archive.artifact.filename);
  }
  return file->publish(final_path);
}

Result<void> Filling::fetch(const InstallPlan& plan) {
  std::optional<Error> failed;
  for (const Source& source : job_.sources) {
    const auto* archives = std::get_if<ArchiveSource>(&source);
    if (archives == nullptr) continue;  // module proxies have no archives
    GOV_TRY_ASSIGN(const Location location,
                   locate(*archives, plan.archive->artifact, plan.version, job_.index_url));
    auto fetched = run_confined(rights_to_mirror(job_.layout, directory_),
                                [&] { return fetch_from(location, plan); });
    if (fetched) return {};
    if (!failed) failed = std::move(fetched).error();
    if (job_.is_cancelled && job_.is_cancelled()) break;
  }
  if (failed) return std::move(*failed);
  return fail(ErrorKind::usage, "no source with archives is set")
      .with_hint("export GOV_SOURCES=official");
}

Result<void> Filling::take(const InstallPlan& plan) {
  const PlannedArchive& archive = *plan.archive;
  if (!archive.expected || archive.expected->algorithm != DigestAlgorithm::sha256) {
    return fail(ErrorKind::unsupported, concat("cannot mirror ", archive.artifact.filename))
        .with_reason("no SHA-256 of it is known, and an index must contain one");
  }
  GOV_TRY_ASSIGN(const bool is_known, is_there(archive));
  if (!is_known) GOV_TRY(fetch(plan));
  (is_known ? report_.kept : report_.added).push_back(archive.artifact.filename);
  const auto status = status_of(path(archive));
  Artifact entry = archive.artifact;
  entry.sha256 = archive.expected->hex;
  entry.size = status ? static_cast<std::uint64_t>(status->st_size) : 0;
  enter_into_index(index_, plan.version, std::move(entry));
  return write_file_atomically(index_file(directory_), mirror_index_text(index_));
}

Result<MirrorReport> Filling::run(const std::vector<InstallPlan>& plans) {
  GOV_TRY(make_directories(directory_));
  GOV_TRY_ASSIGN(const FileLock lock, FileLock::try_acquire(concat(directory_, "/.lock")));
  GOV_TRY_ASSIGN(index_, read_index(directory_));
  for (const InstallPlan& plan : plans) {
    job_.reporter.detail(concat("mirroring ", plan.archive->artifact.filename));
    GOV_TRY(take(plan));
  }
  return std::move(report_);
}

}  // namespace

Result<MirrorReport> fill_mirror(const InstallJob& job, const std::string& directory,
                                 const std::vector<InstallPlan>& plans) {
  return Filling(job, directory).run(plans);
}

Result<MirrorFaults> check_mirror(const std::string& directory,
                                  const std::function<bool()>& is_cancelled) {
  if (!is_regular_file(index_file(directory))) {
    return fail(ErrorKind::failure, concat(in_quotes(directory), " is not a mirror"))
        .with_reason("it has no index.json")
        .with_hint("gov mirror DIR --versions latest --platforms linux-amd64");
  }
  GOV_TRY_ASSIGN(const ReleaseList index, read_index(directory));
  MirrorFaults faults;
  for (const Release& release : index) {
    for (const Artifact& artifact : release.artifacts) {
      ++faults.files;
      const std::string file = concat(directory, "/", artifact.filename);
      if (!is_regular_file(file)) {
        faults.missing.push_back(artifact.filename);
        continue;
      }
      GOV_TRY_ASSIGN(const std::string digest, digest_of(file, is_cancelled));
      const auto sidecar = read_if_present(concat(file, ".sha256"), 1024);
      const bool has_sidecar = sidecar && *sidecar && trim(**sidecar) == digest;
      if (digest != artifact.sha256 || !has_sidecar) faults.changed.push_back(artifact.filename);
    }
  }
  return faults;
}

}  // namespace gov
