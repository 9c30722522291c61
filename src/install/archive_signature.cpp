// SPDX-License-Identifier: MIT
#include "install/archive_signature.hpp"

#include <chrono>
#include <utility>
#include <vector>

#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/document.hpp"
#include "fetch/url.hpp"
#include "install/archive_file.hpp"
#include "install/brief_watch.hpp"
#include "install/signing_key_refresh.hpp"

namespace gov {
namespace {

// A genuine signature has 833 bytes; several of them, with comments, still fit.
constexpr std::size_t kLargestSignature = std::size_t{64} << 10U;
constexpr std::string_view kSuffix = ".asc";

using Verdict = RecordedSignature::Verdict;

RecordedSignature without(Verdict verdict, std::string reason) {
  return {.verdict = verdict, .reason = std::move(reason)};
}

struct FoundSignature {
  std::string armored;
  std::string origin;
};

/// The places to look for the signature, without duplicates.
std::vector<Location> places_for(const InstallJob& job, const Location& archive,
                                 const Artifact& artifact) {
  std::vector<Location> places;
  if (const auto* file = std::get_if<LocalFile>(&archive)) {
    places.emplace_back(LocalFile{concat(file->path, kSuffix)});
  } else {
    RemoteFile beside = std::get<RemoteFile>(archive);
    if (auto url = parse_url(beside.url)) {
      url->path += kSuffix;
      beside.url = to_string(*url);
      places.emplace_back(std::move(beside));
    }
  }
  if (const auto index = parse_url(job.index_url)) {
    const std::string official = to_string(sibling(*index, concat(artifact.filename, kSuffix)));
    const auto* beside = places.empty() ? nullptr : std::get_if<RemoteFile>(&places.front());
    if (beside == nullptr || beside->url != official) {
      places.emplace_back(RemoteFile{
          .url = official, .may_stream = false, .allow_plain_http = index->scheme == "http"});
    }
  }
  return places;
}

/// Some mirrors answer every unknown path with a web page, which is not a signature.
bool is_web_page(std::string_view body) { return trim(body).starts_with('<'); }

class Search {
 public:
  Search(const InstallJob& job, HttpClient& client) : job_(job), client_(client) {}

  /// Absent if the place does not have it or cannot be reached; trouble() is set in the latter
  /// case.
  Result<std::optional<FoundSignature>> look(const Location& place) {
    if (const auto* file = std::get_if<LocalFile>(&place)) return look_at_file(file->path);
    return look_at_url(std::get<RemoteFile>(place));
  }

  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

 private:
  using Found = std::optional<FoundSignature>;

  Result<Found> look_at_file(const std::string& path) {
    const auto status = status_of(path);
    if (status && static_cast<std::uint64_t>(status->st_size) > kLargestSignature) {
      return fail(ErrorKind::integrity, concat(in_quotes(path), " is not a signature"))
          .with_reason(concat("it has ", std::to_string(status->st_size), " bytes; at most ",
                              std::to_string(kLargestSignature), " are accepted"));
    }
    GOV_TRY_ASSIGN(auto text, read_if_present(path, kLargestSignature));
    if (!text) return Found();
    return Found({.armored = std::move(*text), .origin = path});
  }

  Result<Found> look_at_url(const RemoteFile& place) {
    if (job_.is_offline) {
      trouble_ = fail(ErrorKind::network, "gov was told to stay offline");
      return Found();
    }
    DocumentRequest request;
    request.url = place.url;
    request.allow_plain_http = place.allow_plain_http;
    request.max_bytes = kLargestSignature;
    request.missing = MissingDocument::is_an_answer;
    const bool is_required = job_.signature == ProofPolicy::require;
    auto answer = fetch_document(client_, request, is_required ? RetryPolicy{} : brief_retries(),
                                 job_.clock, is_required ? patient_watch(job_) : brief_watch(job_));
    if (!answer) {
      HttpFailure& failure = answer.error();
      if (job_.is_cancelled && job_.is_cancelled()) return std::move(failure.error);
      // Something that is not a signature is there: that is not the same as a missing one.
      if (failure.problem == TransferProblem::wrong_content) return std::move(failure.error);
      trouble_ = std::move(failure.error);
      return Found();
    }
    auto* document = std::get_if<Document>(&*answer);
    if (document == nullptr || is_web_page(document->body)) return Found();
    return Found(
        {.armored = std::move(document->body), .origin = redacted(document->effective_url)});
  }

  const InstallJob& job_;
  HttpClient& client_;
  std::optional<Error> trouble_;  // why a place could not be reached
};

Error none_to_be_had(const Artifact& artifact, const std::optional<Error>& trouble) {
  Error error = fail(trouble ? trouble->kind : ErrorKind::integrity,
                     concat("there is no OpenPGP signature for ", artifact.filename));
  if (trouble) error.because = {trouble->what};
  if (trouble)
    error.because.insert(error.because.end(), trouble->because.begin(), trouble->because.end());
  return std::move(error)
      .with_reason("the setting signature is \"require\"")
      .with_hint("to accept it by its digest alone: GOV_SIGNATURE=prefer");
}

}  // namespace

Result<void> SignedSink::write(std::span<const std::byte> bytes) {
  if (check_) check_->update(bytes);
  return next_.write(bytes);
}

Result<std::optional<GoodSignature>> SignedSink::finish() {
  if (!check_) return std::optional<GoodSignature>();
  GOV_TRY_ASSIGN(GoodSignature good, check_->finish());
  return std::optional(std::move(good));
}

Result<ArchiveSignature> ArchiveSignature::find(const InstallJob& job, const Location& archive,
                                                const Artifact& artifact, HttpClient& client) {
  ArchiveSignature signature;
  if (job.signature == ProofPolicy::off) {
    signature.absent_ = without(Verdict::not_checked, "the setting signature is \"off\"");
    return signature;
  }
  if (!can_check_signatures()) {
    if (job.signature == ProofPolicy::require) {
      return fail(ErrorKind::unsupported, "this gov cannot check OpenPGP signatures")
          .with_reason(
              "it was built without the library RNP, and the setting signature is \"require\"")
          .with_hint("install the library and build gov again, or: GOV_SIGNATURE=prefer");
    }
    signature.absent_ = without(Verdict::not_checked, "this gov was built without OpenPGP");
    return signature;
  }
  Search search(job, client);
  for (const Location& place : places_for(job, archive, artifact)) {
    GOV_TRY_ASSIGN(auto found, search.look(place));
    if (!found) continue;
    GOV_TRY_ASSIGN(signature.key_, key_for_signature(job, found->armored));
    signature.armored_ = std::move(found->armored);
    signature.origin_ = std::move(found->origin);
    return signature;
  }
  if (job.signature == ProofPolicy::require) return none_to_be_had(artifact, search.trouble());
  signature.absent_ = search.trouble()
                          ? without(Verdict::not_checked, search.trouble()->what)
                          : without(Verdict::missing, "none of the places checked has a signature");
  return signature;
}

Error ArchiveSignature::with_origin(Error error) const {
  return std::move(error).with_reason(concat("the signature is ", origin_));
}

Result<std::optional<SignedSink>> ArchiveSignature::watch(ByteSink& next) const {
  if (!armored_) return std::optional(SignedSink(next, nullptr));
  auto check = SignatureCheck::start(*armored_, key_);
  if (!check) return with_origin(std::move(check).error());
  if (!*check) return std::optional<SignedSink>();
  return std::optional(SignedSink(next, std::move(*check)));
}

Expected<std::optional<GoodSignature>, SignatureFailure> ArchiveSignature::check(
    int descriptor, const std::string& name, const std::function<bool()>& is_cancelled) const {
  using Cause = SignatureFailure::Cause;
  if (!armored_) return std::optional<GoodSignature>();
  std::uint64_t offset = 0;
  std::optional<Error> unread;
  const auto read = [&](std::span<std::byte> into) -> Result<std::size_t> {
    if (is_cancelled && is_cancelled())
      return fail(ErrorKind::interrupted, concat("reading ", in_quotes(name), " was stopped"));
    return read_open_file(descriptor, name, into, offset);
  };
  auto good = check_signature(*armored_, key_,
                              [&](std::span<std::byte> into) -> std::optional<std::size_t> {
                                auto count = read(into);
                                if (!count) {
                                  unread = std::move(count).error();
                                  return std::nullopt;
                                }
                                offset += *count;
                                return *count;
                              });
  if (unread) return SignatureFailure(std::move(*unread), Cause::not_read);
  if (good) return std::optional(std::move(*good));
  return SignatureFailure(with_origin(std::move(good).error()), Cause::bad);
}

PendingSignature::PendingSignature(const InstallJob& job, Location archive,
                                   const Artifact& artifact)
    : job_(job) {
  job_.is_cancelled = [this, is_cancelled = job.is_cancelled] {
    return is_given_up_ || (is_cancelled && is_cancelled());
  };
  search_ = BackgroundWork<Result<ArchiveSignature>>([this, place = std::move(archive), &artifact] {
    return ArchiveSignature::find(job_, place, artifact, *job_.make_client());
  });
}

PendingSignature::PendingSignature(const InstallJob& job, ArchiveSignature found)
    : job_(job), known_(std::move(found)) {}

PendingSignature::~PendingSignature() {
  is_given_up_ = true;
  search_.await_thread();
}

Result<ArchiveSignature> PendingSignature::wait() {
  if (known_) return std::move(*known_);
  return search_.take();
}

RecordedSignature ArchiveSignature::verdict(const std::optional<GoodSignature>& good) const {
  if (!good) return absent_;
  const std::chrono::system_clock::time_point signed_at{std::chrono::seconds(good->signed_at)};
  return {.verdict = Verdict::good,
          .signer = good->signer,
          .primary = good->primary,
          .signed_at = to_rfc3339(signed_at),
          .origin = origin_};
}

}  // namespace gov
