// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fetch/download.hpp"
#include "install/install_job.hpp"
#include "install/partial_place.hpp"
#include "install/source_failure.hpp"
#include "report/progress.hpp"

// Downloads for an install: with progress, warnings about retries, and a place in the cache from
// which a later install resumes.

namespace gov {

class SourceTransfer {
 public:
  /// How often a download is restarted because the file changed or the transfer broke and cannot be
  /// resumed.
  static constexpr int kMostRestarts = 3;

  /// All must outlive this.
  SourceTransfer(const InstallJob& job, const Version& version, ProgressTask& progress)
      : job_(job), version_(version), progress_(progress) {}

  /// Calls download() and reports it to the user. The caller handles must_restart.
  [[nodiscard]] DownloadOutcome receive(const DownloadRequest& request, HttpClient& client,
                                        ByteSink& sink);

  /// The watch for long operations.
  [[nodiscard]] TransferWatch watch() const;

 private:
  const InstallJob& job_;
  const Version& version_;
  ProgressTask& progress_;
};

/// Converts the outcome of a failed download.
[[nodiscard]] SourceFailure failure_of(DownloadOutcome outcome);

/// The error after kMostRestarts; `why` is the last reason.
[[nodiscard]] SourceFailure keeps_breaking(const std::string& url, const std::string& why);

/// The place for the start of a download of about `size` bytes, under a name that identifies
/// exactly its bytes. Absent if there is no room for both the download and the tree, because
/// keeping it would make the install fail; and as PartialPlace::take().
[[nodiscard]] std::optional<PartialPlace> place_for_partial(const InstallJob& job,
                                                            const Checksum& name,
                                                            std::uint64_t size);

}  // namespace gov
