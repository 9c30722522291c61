// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "fetch/download.hpp"
#include "unpack/unpack.hpp"
#include "verify/checksum.hpp"

// One pass over an archive: its bytes are digested by the calling thread, inflated in a second and
// unpacked in a third, with bounded buffers in between. The third can write below the root alone,
// the second nowhere.

namespace gov {

struct PipelineOptions {
  std::string root;                // an existing, empty, private directory
  std::vector<Checksum> expected;  // all of them
  std::string subject;             // the archive's name, for messages
  Limits limits;
  std::function<bool()> is_cancelled;
  std::function<void()> flush;  // brings what was unpacked to the disk, ever again; may be empty
  // UnpackObserver::on_made(), in the unpacking thread; may be empty.
  std::function<Result<void>(int descriptor, const std::string& path)> on_made;
};

struct UnpackedArchive {
  UnpackSummary summary;
  std::string manifest;  // one line per file: docs/formats.md
};

class ArchivePipeline : public ByteSink {
 public:
  /// Null where the system gives no threads.
  [[nodiscard]] static std::unique_ptr<ArchivePipeline> start(PipelineOptions options);

  /// Stops the threads and waits for them; what was unpacked stays.
  ~ArchivePipeline() override;

  /// The next bytes of the archive. When the archive turns out to be damaged the rest is still
  /// digested, because "wrong digest" says more than "invalid gzip data"; other failures end it
  /// here.
  [[nodiscard]] Result<void> write(std::span<const std::byte> bytes) override;

  /// The archive is complete: waits until all of it is unpacked, and compares the digest. Other
  /// bytes than the expected ones are the archive's fault.
  /// Errors: integrity, permission (the disk), interrupted.
  [[nodiscard]] Expected<UnpackedArchive, UnpackFailure> finish();

 private:
  struct State;
  explicit ArchivePipeline(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gov
