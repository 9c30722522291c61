// SPDX-License-Identifier: MIT
#include "archive_builder.hpp"

#include <algorithm>
#include <cstring>

namespace gov_test {
namespace {

constexpr std::size_t kBlock = 512;
constexpr std::size_t kNameSize = 100;
constexpr std::size_t kPrefixSize = 155;
constexpr std::size_t kChecksumOffset = 148;
constexpr std::size_t kChecksumSize = 8;

void put(std::string& header, std::size_t offset, std::size_t width, std::string_view value) {
  std::memcpy(header.data() + offset, value.data(), std::min(width, value.size()));
}

std::string octal(std::uint64_t value, std::size_t digits) {
  std::string text(digits, '0');
  for (std::size_t i = digits; i > 0 && value > 0; --i, value /= 8)
    text[i - 1] = static_cast<char>('0' + value % 8);
  return text;
}

std::string header_block(const TarEntry& entry) {
  std::string header(kBlock, '\0');
  const std::uint64_t size = entry.claimed_size.value_or(entry.content.size());
  put(header, 0, kNameSize, entry.name);
  put(header, 100, 8, octal(entry.mode, 7));
  put(header, 108, 8, octal(entry.uid, 7));
  put(header, 116, 8, octal(entry.gid, 7));
  put(header, 124, 12, entry.size_field ? *entry.size_field : octal(size, 11));
  put(header, 136, 12, octal(static_cast<std::uint64_t>(entry.mtime), 11));
  put(header, 156, 1, std::string_view(&entry.typeflag, 1));
  put(header, 157, kNameSize, entry.linkname);
  put(header, 257, 8, std::string_view("ustar\00000", 8));
  put(header, 265, 32, entry.user_name);
  put(header, 297, 32, entry.group_name);
  put(header, 329, 8, octal(0, 7));
  put(header, 337, 8, octal(0, 7));
  put(header, 345, kPrefixSize, entry.prefix);

  // The sum is taken with the checksum field itself full of spaces.
  put(header, kChecksumOffset, kChecksumSize, "        ");
  std::uint64_t sum = 0;
  for (const char byte : header) sum += static_cast<unsigned char>(byte);
  if (entry.wrong_checksum) ++sum;
  put(header, kChecksumOffset, kChecksumSize, octal(sum, 6) + std::string("\0 ", 2));
  return header;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string ascii_only(std::string_view text) {
  std::string out;
  for (const char byte : text)
    if (static_cast<unsigned char>(byte) < 0x80) out += byte;
  return out;
}

// Where a long name may be cut into ustar's prefix and name; npos when it cannot.
std::size_t ustar_cut(const std::string& name) {
  const std::size_t length = name.ends_with('/') ? name.size() - 1 : name.size();
  const std::size_t cut = name.rfind('/', std::min(kPrefixSize, length - 1));
  if (cut == std::string::npos || cut == 0 || name.size() - cut - 1 > kNameSize)
    return std::string::npos;
  return cut;
}

// "LENGTH key=value\n", where LENGTH counts its own digits too.
std::string pax_record(const std::string& key, const std::string& value) {
  const std::size_t rest = key.size() + value.size() + 3;
  std::size_t length = rest;
  while (length != rest + std::to_string(length).size())
    length = rest + std::to_string(length).size();
  return std::to_string(length) + " " + key + "=" + value + "\n";
}

std::string pax_payload(const ArchiveBuilder::PaxRecords& records) {
  std::string payload;
  for (const auto& [key, value] : records) payload += pax_record(key, value);
  return payload;
}

}  // namespace

ArchiveBuilder& ArchiveBuilder::add_entry(const TarEntry& entry) {
  bytes_ += header_block(entry);
  bytes_ += entry.content;
  bytes_.append((kBlock - entry.content.size() % kBlock) % kBlock, '\0');
  return *this;
}

ArchiveBuilder& ArchiveBuilder::add_named(TarEntry entry, const std::string& name) {
  entry.name = name;
  if (!is_ascii(name)) {
    add_pax_records({{"path", name}});
    entry.name = ascii_only(name);
  } else if (name.size() > kNameSize) {
    const std::size_t cut = ustar_cut(name);
    if (cut == std::string::npos) {
      add_pax_records({{"path", name}});
    } else {
      entry.prefix = name.substr(0, cut);
      entry.name = name.substr(cut + 1);
    }
  }
  return add_entry(entry);
}

ArchiveBuilder& ArchiveBuilder::add_file(const std::string& name, std::string_view content,
                                         std::uint32_t mode) {
  TarEntry entry;
  entry.content = content;
  entry.mode = mode;
  return add_named(std::move(entry), name);
}

ArchiveBuilder& ArchiveBuilder::add_directory(const std::string& name, std::uint32_t mode) {
  TarEntry entry;
  entry.typeflag = '5';
  entry.mode = mode;
  return add_named(std::move(entry), name.ends_with('/') ? name : name + "/");
}

ArchiveBuilder& ArchiveBuilder::add_symlink(const std::string& name, const std::string& target) {
  TarEntry entry;
  entry.typeflag = '2';
  entry.linkname = target;
  entry.mode = 0777;
  return add_named(std::move(entry), name);
}

ArchiveBuilder& ArchiveBuilder::add_hardlink(const std::string& name, const std::string& target) {
  TarEntry entry;
  entry.typeflag = '1';
  entry.linkname = target;
  return add_named(std::move(entry), name);
}

ArchiveBuilder& ArchiveBuilder::add_pax_records(const PaxRecords& records) {
  return add_raw_pax('x', pax_payload(records));
}

ArchiveBuilder& ArchiveBuilder::add_global_pax_records(const PaxRecords& records) {
  return add_raw_pax('g', pax_payload(records));
}

ArchiveBuilder& ArchiveBuilder::add_raw_pax(char typeflag, std::string_view payload) {
  TarEntry entry;
  entry.name = typeflag == 'g' ? "GlobalHead.0.0" : "PaxHeaders.0/entry";
  entry.typeflag = typeflag;
  entry.content = payload;
  entry.mode = 0;
  entry.mtime = 0;
  return add_entry(entry);
}

ArchiveBuilder& ArchiveBuilder::add_gnu_long_name(const std::string& name) {
  TarEntry entry;
  entry.name = "././@LongLink";
  entry.typeflag = 'L';
  entry.content = name + std::string(1, '\0');
  entry.mode = 0;
  entry.mtime = 0;
  return add_entry(entry);
}

ArchiveBuilder& ArchiveBuilder::add_raw_bytes(std::string_view bytes) {
  bytes_ += bytes;
  return *this;
}

std::string ArchiveBuilder::tar(EndOfArchive end) const {
  std::string out = bytes_;
  if (end == EndOfArchive::two_blocks) out.append(2 * kBlock, '\0');
  return out;
}

std::string ArchiveBuilder::tar_gz(const GzipOptions& options, EndOfArchive end) const {
  return gzip(tar(end), options);
}

}  // namespace gov_test
