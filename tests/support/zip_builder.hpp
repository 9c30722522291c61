// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Zip archives in memory, hostile ones too.

namespace gov_test {

struct ZipEntry {
  std::string name;
  std::string content;
  unsigned mode = 0100644;                      // with the type; 0 for none
  std::optional<std::uint32_t> claimed_size{};  // of what is unpacked
  std::uint16_t flags = 0;
  bool has_right_checksum = true;
};

/// Entries are stored, not compressed.
class ZipBuilder {
 public:
  ZipBuilder& add(const ZipEntry& entry);
  [[nodiscard]] std::string zip() const;

 private:
  std::string entries_;
  std::string directory_;
  std::uint16_t count_ = 0;
};

}  // namespace gov_test
