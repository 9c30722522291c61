// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

#include "fetch/download.hpp"
#include "install/install_plan.hpp"
#include "verify/digest.hpp"

namespace gov {

/// Digests the bytes of an archive with the algorithm of each of its known checksums, all of which
/// must match. Keeps no bytes.
class ArchiveDigests : public ByteSink {
 public:
  explicit ArchiveDigests(std::vector<Checksum> expected);

  void update(std::span<const std::byte> bytes);
  Result<void> write(std::span<const std::byte> bytes) override;

  /// Call once, after the last byte. `subject` is the archive's name. Errors: integrity.
  [[nodiscard]] Result<void> check(std::string_view subject);

 private:
  struct One {
    Checksum expected;
    Digest digest;
  };
  std::vector<One> all_;
};

}  // namespace gov
