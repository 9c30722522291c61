// SPDX-License-Identifier: MIT
#include "zip_builder.hpp"

#include <zlib.h>

namespace gov_test {
namespace {

/// Little-endian, `bytes` of them.
void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

std::uint32_t checksum_of(const ZipEntry& entry) {
  const auto* bytes = reinterpret_cast<const Bytef*>(entry.content.data());
  const auto crc = static_cast<std::uint32_t>(
      crc32(crc32(0, nullptr, 0), bytes, static_cast<uInt>(entry.content.size())));
  return entry.has_right_checksum ? crc : crc ^ 1U;
}

/// What the header of an entry and its line in the directory have in common.
std::string shared_fields(const ZipEntry& entry, std::uint64_t size) {
  std::string out;
  put(out, 20, 2);  // version needed
  put(out, entry.flags, 2);
  put(out, 0, 2);  // stored
  put(out, 0x5C00'0000, 4);
  put(out, checksum_of(entry), 4);
  put(out, entry.content.size(), 4);
  put(out, size, 4);
  put(out, entry.name.size(), 2);
  put(out, 0, 2);  // no extra fields
  return out;
}

}  // namespace

ZipBuilder& ZipBuilder::add(const ZipEntry& entry) {
  const std::uint64_t size =
      entry.claimed_size.value_or(static_cast<std::uint32_t>(entry.content.size()));
  directory_ += "PK\x01\x02";
  put(directory_, 3U << 8U | 20U, 2);  // made on Unix
  directory_ += shared_fields(entry, size);
  put(directory_, 0, 6);  // no comment, disk 0, no attributes
  put(directory_, std::uint64_t{entry.mode} << 16U, 4);
  put(directory_, entries_.size(), 4);
  directory_ += entry.name;
  entries_ += "PK\x03\x04";
  entries_ += shared_fields(entry, size) + entry.name + entry.content;
  ++count_;
  return *this;
}

std::string ZipBuilder::zip() const {
  std::string out = entries_ + directory_ + "PK\x05\x06";
  put(out, 0, 4);
  put(out, count_, 2);
  put(out, count_, 2);
  put(out, directory_.size(), 4);
  put(out, entries_.size(), 4);
  put(out, 0, 2);
  return out;
}

}  // namespace gov_test
