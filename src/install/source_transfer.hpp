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

// Downloads as an install makes them: with progress, words about retries, and a place in the cache
// from where a later install goes on.

namespace gov {

class SourceTransfer {
 public:
  /// How often a file is begun anew that changes, or breaks where nothing can be resumed.
  static constexpr int kMostRestarts = 3;

  /// All must outlive this.
  SourceTransfer(const InstallJob& job, const Version& version, ProgressTask& progress)
      : job_(job), version_(version), progress_(progress) {}

  /// download(), with what the user should hear of it. must_restart is left to the caller.
  [[nodiscard]] DownloadOutcome receive(const DownloadRequest& request, HttpClient& client,
                                        ByteSink& sink);

  /// For everything that takes long.
  [[nodiscard]] TransferWatch watch() const;

 private:
  const InstallJob& job_;
  const Version& version_;
  ProgressTask& progress_;
};

/// Of an outcome that failed.
[[nodiscard]] SourceFailure failure_of(DownloadOutcome outcome);

/// After kMostRestarts; `why` is the last reason.
[[nodiscard]] SourceFailure keeps_breaking(const std::string& url, const std::string& why);

/// Where the start of a download of about `size` bytes may be kept, under a name that stands for
/// exactly its bytes. Absent where there is no room for both, because what is kept for a resume
/// would make the install fail; and as PartialPlace::take().
[[nodiscard]] std::optional<PartialPlace> place_for_partial(const InstallJob& job,
                                                            const Checksum& name,
                                                            std::uint64_t size);

}  // namespace gov
