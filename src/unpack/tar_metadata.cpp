// SPDX-License-Identifier: MIT
#include "unpack/tar_metadata.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "unpack/unpack_failure.hpp"

namespace gov {
namespace {

constexpr std::size_t kTypeflagOffset = 156;

/// A fixed-width text field ends at its first NUL, if it has one.
std::string_view field(std::string_view header, std::size_t offset, std::size_t width) {
  const std::string_view whole = header.substr(offset, width);
  return whole.substr(0, whole.find('\0'));
}

std::string header_name(std::string_view header) {
  const std::string_view name = field(header, 0, 100);
  const std::string_view prefix = field(header, 345, 155);
  // GNU's own format ("ustar" and two blanks) stores times where the standard has the prefix.
  const std::string_view magic = header.substr(257, 8);
  const bool has_prefix = magic.starts_with("ustar") && !magic.starts_with("ustar  ");
  if (!has_prefix || prefix.empty()) return std::string(name);
  return concat(prefix, prefix.ends_with('/') ? "" : "/", name);
}

/// Octal digits between blanks. Modes and the sizes of PAX headers and long names are far too small
/// to need GNU's base-256.
std::optional<std::size_t> parse_octal(std::string_view header, std::size_t offset,
                                       std::size_t width) {
  const std::string_view digits = trim(field(header, offset, width));
  std::size_t value = 0;
  if (digits.empty() || digits.size() > 12) return std::nullopt;
  for (const char digit : digits) {
    if (digit < '0' || digit > '7') return std::nullopt;
    value = value * 8 + static_cast<std::size_t>(digit - '0');
  }
  return value;
}

bool has_non_ascii(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

struct PaxRecord {
  std::string_view key;
  std::string_view value;
};

/// Removes "LENGTH key=value\n" from the front, where LENGTH counts the whole record.
std::optional<PaxRecord> take_record(std::string_view& payload) {
  const std::size_t blank = payload.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  const auto length = parse_unsigned(payload.substr(0, blank));
  if (!length || *length > payload.size() || *length < blank + 3) return std::nullopt;
  std::string_view record = payload.substr(0, static_cast<std::size_t>(*length));
  payload.remove_prefix(record.size());
  if (!record.ends_with('\n')) return std::nullopt;
  record = record.substr(blank + 1, record.size() - blank - 2);
  const std::size_t equals = record.find('=');
  if (equals == std::string_view::npos || equals == 0) return std::nullopt;
  return PaxRecord{record.substr(0, equals), record.substr(equals + 1)};
}

bool says_where_or_how_much(std::string_view key) {
  return key == "path" || key == "linkpath" || key == "size" || key == "hdrcharset" ||
         key == "SCHILY.realsize" || key.starts_with("GNU.sparse");
}

/// Collects the headers before an entry; every function returns why they are refused, or "".
class MetadataWalk {
 public:
  /// A header of type g, x, L or K.
  std::string_view add(char typeflag, std::string_view payload);

  std::optional<std::string> name;
  bool has_link_name = false;
  bool has_non_ascii_text = false;

 private:
  std::string_view add_global_pax(std::string_view payload);
  std::string_view add_pax(std::string_view payload);
  std::string_view add_long_name(std::string_view payload);
  std::string_view add_record(const PaxRecord& record);

  bool has_pax_ = false;
  bool has_size_ = false;
};

std::string_view MetadataWalk::add(char typeflag, std::string_view payload) {
  if (typeflag == 'g') return add_global_pax(payload);
  if (typeflag == 'x') return add_pax(payload);
  if (typeflag == 'L') return add_long_name(payload);
  has_link_name = true;
  return {};
}

std::string_view MetadataWalk::add_global_pax(std::string_view payload) {
  has_non_ascii_text = has_non_ascii_text || has_non_ascii(payload);
  while (!payload.empty()) {
    const auto record = take_record(payload);
    if (!record) return "its global PAX header is malformed";
    if (says_where_or_how_much(record->key)) return "a global PAX header sets names or sizes";
  }
  return {};
}

std::string_view MetadataWalk::add_pax(std::string_view payload) {
  if (std::exchange(has_pax_, true)) return "it has two PAX headers";
  if (name) return "it has a PAX header and a GNU long name";
  has_non_ascii_text = has_non_ascii_text || has_non_ascii(payload);
  while (!payload.empty()) {
    const auto record = take_record(payload);
    if (!record) return "its PAX header is malformed";
    if (const auto why = add_record(*record); !why.empty()) return why;
  }
  return {};
}

std::string_view MetadataWalk::add_record(const PaxRecord& record) {
  if (record.key.starts_with("GNU.sparse")) return "it is a sparse file";
  // libarchive takes this as the size of the entry, regardless of the header that follows.
  if (record.key == "SCHILY.realsize") return "its PAX header claims another size";
  if (record.key == "linkpath") has_link_name = true;
  if (record.key == "size") return std::exchange(has_size_, true) ? "it has two sizes" : "";
  if (record.key != "path") return {};
  if (name) return "it has two names";
  if (record.value.find('\0') != std::string_view::npos) return "its name contains a NUL";
  name = record.value;
  return {};
}

std::string_view MetadataWalk::add_long_name(std::string_view payload) {
  if (name) return "it has two names";
  if (has_pax_) return "it has a PAX header and a GNU long name";
  name = payload.substr(0, payload.find('\0'));
  const bool has_more = payload.find_first_not_of('\0', name->size()) != std::string_view::npos;
  return has_more ? "its name contains a NUL" : "";
}

Error refuse_header(std::string_view blocks, std::string_view reason) {
  const std::string_view last = blocks.substr(blocks.size() - kTarBlock);
  return entry_is_refused(header_name(last), std::string(reason));
}

}  // namespace

Result<TarMetadata> read_tar_metadata(std::string_view blocks) {
  constexpr std::string_view kUnclear = "its headers contradict each other";
  if (blocks.size() < kTarBlock) return fail(ErrorKind::integrity, "the archive has a torn header");
  const std::string_view all = blocks;
  TarMetadata metadata;
  MetadataWalk walk;
  for (;;) {
    if (blocks.size() < kTarBlock) return refuse_header(all, kUnclear);
    const std::string_view header = blocks.substr(0, kTarBlock);
    metadata.typeflag = header[kTypeflagOffset];
    const bool is_metadata =
        std::string_view("gxLK").find(metadata.typeflag) != std::string_view::npos;
    if (!is_metadata) break;

    const auto size = parse_octal(header, 124, 12);
    if (!size) return refuse_header(all, "the size of its extended header is malformed");
    const std::size_t padded = (*size + kTarBlock - 1) / kTarBlock * kTarBlock;
    if (padded > blocks.size() - kTarBlock) return refuse_header(all, kUnclear);
    const std::string_view payload = blocks.substr(kTarBlock, *size);
    blocks.remove_prefix(kTarBlock + padded);

    const std::string_view why = walk.add(metadata.typeflag, payload);
    if (!why.empty()) return refuse_header(all, why);
  }
  if (blocks.size() != kTarBlock) return refuse_header(all, kUnclear);
  const auto mode = parse_octal(blocks, 100, 8);
  if (!mode) return refuse_header(all, "its mode is malformed");
  metadata.mode = static_cast<unsigned>(*mode);
  metadata.has_link_name = walk.has_link_name;
  metadata.name = walk.name ? *walk.name : header_name(blocks);
  metadata.has_non_ascii = walk.has_non_ascii_text || has_non_ascii(metadata.name);
  return metadata;
}

}  // namespace gov
