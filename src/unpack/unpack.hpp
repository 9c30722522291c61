// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "unpack/byte_source.hpp"
#include "unpack/entry_policy.hpp"
#include "unpack/entry_reader.hpp"
#include "unpack/file_hasher.hpp"

namespace gov {

struct UnpackProgress {
  std::uint64_t entries = 0;
  std::uint64_t bytes = 0;  // of file content
};

struct UnpackedFile {
  std::string_view path;  // below the root: "bin/go"
  std::uint64_t size = 0;
  unsigned mode = 0;        // 0755 or 0644
  std::string_view digest;  // from the FileHasher; empty without one
};

/// Callbacks, called in the thread that called unpack(); each is optional.
class UnpackObserver {
 public:
  virtual ~UnpackObserver() = default;

  /// Called before every entry and every block of content; true ends with kind interrupted.
  [[nodiscard]] virtual bool is_cancelled() { return false; }
  virtual void on_progress(const UnpackProgress&) {}
  virtual void on_file(const UnpackedFile&) {}
  /// Called for each file and directory, including the root, while it is open and complete; `path`
  /// is relative to the root. An error ends the unpacking.
  [[nodiscard]] virtual Result<void> on_made(int /*descriptor*/, const std::string& /*path*/) {
    return {};
  }
};

struct UnpackSummary {
  std::uint64_t files = 0;
  std::uint64_t directories =
      0;                    // created, whether listed in the archive or not; excludes the root
  std::uint64_t bytes = 0;  // of file content
};

/// Unpacks an archive of Go below `root`, an existing, empty, private directory: go/bin/go becomes
/// root/bin/go. After an error, files already written stay; the caller deletes the root. Errors:
/// integrity (the archive), permission (the disk), interrupted, or the reader's own.
[[nodiscard]] Expected<UnpackSummary, UnpackFailure> unpack(EntryReader& archive,
                                                            const std::string& root,
                                                            const Limits& limits,
                                                            UnpackObserver& observer,
                                                            FileHasher* hasher);

/// The same for tar. Reads the source to its end, even after the last entry, so that its checks
/// run.
[[nodiscard]] Expected<UnpackSummary, UnpackFailure> unpack(ByteSource& tar,
                                                            const std::string& root,
                                                            const Limits& limits,
                                                            UnpackObserver* observer = nullptr,
                                                            FileHasher* hasher = nullptr);

/// Applies the same rules as unpack(), but writes nothing: calls on_file() with each file's digest,
/// but not on_made(). Counts no directories.
[[nodiscard]] Expected<UnpackSummary, UnpackFailure> digest_entries(EntryReader& archive,
                                                                    const Limits& limits,
                                                                    UnpackObserver& observer,
                                                                    FileHasher& hasher);

}  // namespace gov
