// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/unique_fd.hpp"
#include "fetch/download.hpp"
#include "install/archive_digests.hpp"

namespace gov {

/// An archive being written to a mirror: private, and digested while it is written. Until it is
/// published, it has a temporary name and is deleted with the object.
class MirrorFile : public ByteSink {
 public:
  /// Replaces the leftovers of a killed run. Errors: permission, failure.
  [[nodiscard]] static Result<std::unique_ptr<MirrorFile>> create(std::string path,
                                                                  std::vector<Checksum> expected);
  ~MirrorFile() override;
  MirrorFile(const MirrorFile&) = delete;
  MirrorFile& operator=(const MirrorFile&) = delete;

  [[nodiscard]] Result<void> write(std::span<const std::byte> bytes) override;

  /// Checks the digest. Call once, after the last byte. `subject` is the archive's name. Errors:
  /// integrity.
  [[nodiscard]] Result<void> check(std::string_view subject) { return digests_.check(subject); }

  /// Open for reading as well.
  [[nodiscard]] int descriptor() const { return file_.number(); }

  /// Makes the file readable for everybody and gives it its final name. Errors: permission,
  /// failure.
  [[nodiscard]] Result<void> publish(const std::string& final_path) const;

 private:
  MirrorFile(std::string path, UniqueFd file, std::vector<Checksum> expected)
      : path_(std::move(path)), file_(std::move(file)), digests_(std::move(expected)) {}

  std::string path_;
  UniqueFd file_;
  ArchiveDigests digests_;
};

}  // namespace gov
