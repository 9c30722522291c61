// SPDX-License-Identifier: MIT
#include "install/archive_digests.hpp"

#include <utility>

namespace gov {

ArchiveDigests::ArchiveDigests(std::vector<Checksum> expected) {
  all_.reserve(expected.size());
  for (Checksum& checksum : expected) {
    Digest digest(checksum.algorithm);
    all_.push_back(One{std::move(checksum), std::move(digest)});
  }
}

void ArchiveDigests::update(std::span<const std::byte> bytes) {
  for (One& one : all_) one.digest.update(bytes);
}

Result<void> ArchiveDigests::write(std::span<const std::byte> bytes) {
  update(bytes);
  return {};
}

Result<void> ArchiveDigests::check(std::string_view subject) {
  for (One& one : all_) GOV_TRY(check_digest(one.expected, one.digest.hex(), subject));
  return {};
}

}  // namespace gov
