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

// One pass over an archive: the calling thread digests the bytes, a second inflates them and a
// third unpacks them, with bounded buffers in between. The third thread can write only below the
// root, the second nowhere.

namespace gov {

struct PipelineOptions {
  std::string root;                // an existing, empty, private directory
  std::vector<Checksum> expected;  // all of them
  std::string subject;             // the archive's name, for messages
  Limits limits;
  std::function<bool()> is_cancelled;
  std::function<void()>
      flush;  // flushes unpacked files to the disk; called repeatedly; may be empty
  // UnpackObserver::on_made(), in the unpacking thread; may be empty.
  std::function<Result<void>(int descriptor, const std::string& path)> on_made;
};

struct UnpackedArchive {
  UnpackSummary summary;
  std::string manifest;  // one line per file: docs/formats.md
};

class ArchivePipeline : public ByteSink {
 public:
  /// Null if no threads can be created.
  [[nodiscard]] static std::unique_ptr<ArchivePipeline> start(PipelineOptions options);

  /// Stops the threads and waits for them; files already unpacked stay.
  ~ArchivePipeline() override;

  /// Takes the next bytes of the archive. If the archive is damaged, the rest is still digested,
  /// because "wrong digest" says more than "invalid gzip data"; other failures are returned here.
  [[nodiscard]] Result<void> write(std::span<const std::byte> bytes) override;

  /// Call after the last byte: waits until everything is unpacked, and compares the digest. A wrong
  /// digest counts as the archive's fault. Errors: integrity, permission (the disk), interrupted.
  [[nodiscard]] Expected<UnpackedArchive, UnpackFailure> finish();

 private:
  struct State;
  explicit ArchivePipeline(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gov
