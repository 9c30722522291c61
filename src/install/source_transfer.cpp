// SPDX-License-Identifier: MIT
#include "install/source_transfer.hpp"

#include "base/file_system.hpp"
#include "base/text.hpp"
#include "fetch/url.hpp"
#include "install/disk_room.hpp"

namespace gov {

TransferWatch SourceTransfer::watch() const {
  TransferWatch watch;
  watch.on_progress = [this](std::uint64_t received, std::uint64_t total) {
    progress_.advance(received, total);
  };
  watch.on_retry = [this](const std::string& why, std::chrono::milliseconds delay) {
    job_.reporter.warning(
        concat(version_.release_name(), ": ", why, "; trying again in ", human_duration(delay)));
  };
  watch.is_cancelled = job_.is_cancelled;
  return watch;
}

DownloadOutcome SourceTransfer::receive(const DownloadRequest& request, HttpClient& client,
                                        ByteSink& sink) {
  progress_.stage("downloading");
  DownloadOutcome outcome = download(client, request, sink, RetryPolicy{}, job_.clock, watch());
  if (outcome.state == DownloadState::failed) {
    if (outcome.failure->problem == TransferProblem::cancelled) {
      progress_.finish(outcome.kept == 0 ? std::string("stopped")
                                         : concat("stopped; ", human_size(outcome.kept),
                                                  " are kept, and the next install resumes there"));
    }
  } else if (outcome.reused > 0) {
    job_.reporter.detail(concat(version_.release_name(), ": resumed after ",
                                human_size(outcome.reused), " of an earlier download"));
  }
  return outcome;
}

SourceFailure failure_of(DownloadOutcome outcome) {
  const bool may_help = may_be_elsewhere(outcome.failure->problem);
  return {std::move(outcome.failure->error),
          may_help ? SourceFailure::Then::try_next_source : SourceFailure::Then::give_up};
}

SourceFailure keeps_breaking(const std::string& url, const std::string& why) {
  return {fail(ErrorKind::network, concat("cannot fetch ", in_quotes(redacted(url))))
              .with_reason(why)
              .with_reason(concat("the download was started ",
                                  std::to_string(SourceTransfer::kMostRestarts), " times")),
          SourceFailure::Then::try_next_source};
}

std::optional<PartialPlace> place_for_partial(const InstallJob& job, const Checksum& name,
                                              std::uint64_t size) {
  const std::string& cache = job.layout.cache();
  const bool shares_disk = is_same_file_system(cache, job.layout.staging());
  const std::uint64_t needed = size + (shares_disk ? unpacked_size_estimate(size) : 0);
  const auto available = available_bytes(shares_disk ? job.layout.staging() : cache);
  if (available && *available < needed) return std::nullopt;
  return PartialPlace::take(job.layout, name);
}

}  // namespace gov
