// SPDX-License-Identifier: MIT
#include "doctor/facts/build_record.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/unique_fd.hpp"

namespace gov {
namespace {

constexpr std::size_t kLargestRecord = 64U << 10U;
constexpr std::uint64_t kLargestTable = 1U << 20U;

/// At most `size` bytes; fewer at the end of the file.
std::string bytes_at(const ReadBytes& read, std::uint64_t offset, std::uint64_t size) {
  std::string bytes(static_cast<std::size_t>(std::min(size, kLargestTable)), '\0');
  bytes.resize(std::min(read(offset, bytes), bytes.size()));
  return bytes;
}

/// A number of `width` bytes, little-endian; 0 beyond the end.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t width) {
  if (at > bytes.size() || width > bytes.size() - at) return 0;
  std::uint64_t number = 0;
  for (std::size_t i = width; i > 0; --i)
    number = number << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  return number;
}

/// The file offset of ELF's section .go.buildinfo; absent without one. Offsets are elf(5)'s.
std::optional<std::uint64_t> place_in_elf(const ReadBytes& read, std::string_view head) {
  constexpr std::size_t kHeaderBytes = 64;
  constexpr std::size_t kSectionBytes = 64;
  if (head[4] != 2 || head[5] != 1) return std::nullopt;  // 64 bits, little-endian
  const std::uint64_t sections = number_at(head, 40, 8);
  const std::uint64_t count = number_at(head, 60, 2);
  const std::uint64_t names_index = number_at(head, 62, 2);
  if (sections < kHeaderBytes || number_at(head, 58, 2) != kSectionBytes || names_index >= count)
    return std::nullopt;
  const std::string table = bytes_at(read, sections, count * kSectionBytes);
  const auto names_entry = static_cast<std::size_t>(names_index) * kSectionBytes;
  const std::string names =
      bytes_at(read, number_at(table, names_entry + 24, 8), number_at(table, names_entry + 32, 8));
  for (std::size_t at = 0; at + kSectionBytes <= table.size(); at += kSectionBytes) {
    const auto name = static_cast<std::size_t>(number_at(table, at, 4));
    constexpr std::string_view kName = ".go.buildinfo";
    if (name < names.size() && std::string_view(names).substr(name).starts_with(kName))
      return number_at(table, at + 24, 8);
  }
  return std::nullopt;
}

/// The file offset of the section __go_buildinfo; absent without one. Offsets are
/// <mach-o/loader.h>'s.
std::optional<std::uint64_t> place_in_mach_o(const ReadBytes& read, std::string_view head) {
  constexpr std::size_t kHeaderBytes = 32;
  constexpr std::uint64_t kSegment64 = 0x19;
  constexpr std::size_t kSegmentBytes = 72;
  constexpr std::size_t kSectionBytes = 80;
  const std::string commands = bytes_at(read, kHeaderBytes, number_at(head, 20, 4));
  std::size_t at = 0;
  while (at + 8 <= commands.size()) {
    const auto size = static_cast<std::size_t>(number_at(commands, at + 4, 4));
    if (size < 8 || size > commands.size() - at) return std::nullopt;
    if (number_at(commands, at, 4) == kSegment64) {
      for (std::size_t section = at + kSegmentBytes; section + kSectionBytes <= at + size;
           section += kSectionBytes) {
        if (std::string_view(commands).substr(section, 16).starts_with("__go_buildinfo"))
          return number_at(commands, section + 48, 4);
      }
    }
    at += size;
  }
  return std::nullopt;
}

/// A length in base 128 and as many bytes, which are taken from the front of `rest`.
std::optional<std::string_view> take_text(std::string_view& rest) {
  std::uint64_t length = 0;
  for (unsigned shift = 0; shift < 28; shift += 7) {
    if (rest.empty()) return std::nullopt;
    const auto byte = static_cast<unsigned char>(rest.front());
    rest.remove_prefix(1);
    length |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
    if ((byte & 0x80U) != 0) continue;
    if (length > rest.size()) return std::nullopt;
    const std::string_view text = rest.substr(0, static_cast<std::size_t>(length));
    rest.remove_prefix(text.size());
    return text;
  }
  return std::nullopt;
}

}  // namespace

std::optional<BuildRecord> read_build_record(const ReadBytes& read) {
  const std::string head = bytes_at(read, 0, 64);
  if (head.size() < 64) return std::nullopt;
  std::optional<std::uint64_t> place;
  if (head.starts_with("\x7f"
                       "ELF"))
    place = place_in_elf(read, head);
  if (head.starts_with("\xcf\xfa\xed\xfe")) place = place_in_mach_o(read, head);
  if (!place) return std::nullopt;
  const std::string bytes = bytes_at(read, *place, kLargestRecord);
  constexpr std::string_view kMagic = "\xff Go buildinf:";
  constexpr std::size_t kFlags = 15;
  constexpr std::size_t kTexts = 32;
  constexpr unsigned kHoldsTexts = 2;  // since Go 1.18
  if (!bytes.starts_with(kMagic) || bytes.size() < kTexts) return std::nullopt;
  if ((static_cast<unsigned char>(bytes[kFlags]) & kHoldsTexts) == 0) return std::nullopt;
  std::string_view rest = std::string_view(bytes).substr(kTexts);
  const auto go = take_text(rest);
  if (!go) return std::nullopt;
  BuildRecord record{.go = std::string(*go)};
  const auto modules = take_text(rest);
  for (const std::string_view line : split(modules.value_or(""), '\n')) {
    const auto words = split(line, '\t');
    if (words.size() < 3 || words[0] != "mod") continue;
    record.module = words[1];
    record.version = words[2];
  }
  return record;
}

std::optional<BuildRecord> build_record_of(const std::string& path) {
  const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.is_open()) return std::nullopt;
  return read_build_record([&](std::uint64_t offset, std::span<char> buffer) -> std::size_t {
    if (offset > static_cast<std::uint64_t>(INT64_MAX)) return 0;
    const ssize_t count =
        ::pread(file.number(), buffer.data(), buffer.size(), static_cast<off_t>(offset));
    return count < 0 ? 0 : static_cast<std::size_t>(count);
  });
}

}  // namespace gov
