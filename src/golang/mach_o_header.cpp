// SPDX-License-Identifier: MIT
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "golang/executable_formats.hpp"

namespace gov {
namespace {

// <mach-o/loader.h> and <mach-o/fat.h>. A universal file is big-endian whatever is in it.
constexpr std::uint32_t kMagic32 = 0xfeedface;
constexpr std::uint32_t kMagic64 = 0xfeedfacf;
constexpr std::uint32_t kUniversal32 = 0xcafebabe;
constexpr std::uint32_t kUniversal64 = 0xcafebabf;
constexpr std::uint32_t kExecutable = 2;  // MH_EXECUTE
constexpr std::uint32_t kUuid = 0x1b;
constexpr std::uint32_t kCodeSignature = 0x1d;
constexpr std::uint32_t kVersionMinMacos = 0x24;
constexpr std::uint32_t kBuildVersion = 0x32;
constexpr std::uint32_t kPlatformMacos = 1;

constexpr std::uint64_t kHeader32 = 28;
constexpr std::uint64_t kHeader64 = 32;
constexpr std::uint64_t kUniversalHeader = 8;
constexpr std::uint32_t kLargestCommands = std::uint32_t{256} << 10U;
// Java's class files share the magic number; there the next field is a version of 45 and more.
constexpr std::uint32_t kMostSlices = 16;

struct MachOProcessor {
  std::uint32_t cpu_type;
  unsigned bits;
  std::string_view arch;
};

constexpr std::uint32_t k64Bit = 0x01000000;
constexpr std::array<MachOProcessor, 5> kMachOProcessors = {{{7, 32, "386"},
                                                             {7 | k64Bit, 64, "amd64"},
                                                             {12, 32, "arm"},
                                                             {12 | k64Bit, 64, "arm64"},
                                                             {18 | k64Bit, 64, "ppc64"}}};

std::string arch_of(std::uint32_t cpu_type, unsigned bits) {
  for (const MachOProcessor& one : kMachOProcessors) {
    if (one.cpu_type == cpu_type && one.bits == bits) return std::string(one.arch);
  }
  return {};
}

/// xxxx.yy.zz in nibbles.
SystemVersion unpacked_version(std::uint32_t packed) {
  return {packed >> 16U, packed >> 8U & 0xffU, packed & 0xffU};
}

void apply_command(ExecutableImage& image, const ByteView& command) {
  switch (command.u32(0)) {
    case kUuid:
      image.has_uuid = true;
      break;
    case kCodeSignature:
      image.is_signed = true;
      break;
    case kVersionMinMacos:
      if (command.holds(8, 4)) image.minimum_macos = unpacked_version(command.u32(8));
      break;
    case kBuildVersion:
      if (command.holds(8, 8) && command.u32(8) == kPlatformMacos)
        image.minimum_macos = unpacked_version(command.u32(12));
      break;
    default:
      break;
  }
}

Result<void> read_commands(ExecutableImage& image, const ByteView& commands, std::uint32_t count) {
  std::uint64_t offset = 0;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t size = commands.u32(offset + 4);
    if (size < 8 || size % 4 != 0 || !commands.holds(offset, size))
      return malformed_executable(concat("its load command ", std::to_string(i), " is cut off"));
    apply_command(image, commands.part(offset, size));
    offset += size;
  }
  return {};
}

struct Magic {
  unsigned bits;
  ByteOrder order;
};

std::optional<Magic> magic_of(std::span<const std::byte> head) {
  for (const ByteOrder order : {ByteOrder::little, ByteOrder::big}) {
    const std::uint32_t magic = ByteView(head, order).u32(0);
    if (magic == kMagic32) return Magic{32, order};
    if (magic == kMagic64) return Magic{64, order};
  }
  return std::nullopt;
}

/// One program, which begins at `start` of the file; `head` are its first bytes.
Result<ExecutableImage> read_program(std::span<const std::byte> head, std::uint64_t start,
                                     const ReadAt& read) {
  const auto magic = magic_of(head);
  if (!magic) return malformed_executable("a part of it is no Mach-O program");
  const std::uint64_t header_size = magic->bits == 64 ? kHeader64 : kHeader32;
  const ByteView header(head, magic->order);
  if (!header.holds(0, header_size)) return malformed_executable("its Mach-O header is cut off");
  if (header.u32(12) != kExecutable)
    return malformed_executable("it is a Mach-O file, but no program");

  ExecutableImage image;
  image.format = ExecutableFormat::mach_o;
  image.os = "darwin";
  image.bits = magic->bits;
  image.arch = arch_of(header.u32(4), magic->bits);
  const std::uint32_t size = header.u32(20);
  if (size > kLargestCommands) return malformed_executable("its load commands are absurdly long");
  std::vector<std::byte> bytes(size);
  if (size != 0) {
    GOV_TRY_ASSIGN(const std::size_t count, read(start + header_size, bytes));
    if (count != size) return malformed_executable("its load commands are cut off");
  }
  GOV_TRY(read_commands(image, ByteView(bytes, magic->order), header.u32(16)));
  return image;
}

bool is_universal(std::span<const std::byte> head) {
  const std::uint32_t magic = ByteView(head, ByteOrder::big).u32(0);
  return magic == kUniversal32 || magic == kUniversal64;
}

Result<std::vector<ExecutableImage>> read_universal(const ExecutableFile& file) {
  const ByteView view(file.head, ByteOrder::big);
  const bool is_wide = view.u32(0) == kUniversal64;
  const std::uint64_t entry_size = is_wide ? 32 : 20;
  const std::uint32_t count = view.u32(4);
  if (count == 0 || count > kMostSlices || !view.holds(kUniversalHeader, count * entry_size))
    return malformed_executable("it is no universal Mach-O file, though it begins like one");
  std::vector<ExecutableImage> images;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint64_t entry = kUniversalHeader + i * entry_size;
    const std::uint64_t start = is_wide ? view.u64(entry + 8) : view.u32(entry + 8);
    // An offset that overflows when the header's size is added to it is invalid.
    if (start < kUniversalHeader + count * entry_size || start > UINT64_MAX - kHeader64)
      return malformed_executable("a part of it lies outside of the file");
    std::array<std::byte, kHeader64> head{};
    GOV_TRY_ASSIGN(const std::size_t length, file.read(start, head));
    GOV_TRY_ASSIGN(ExecutableImage image,
                   read_program(std::span(head).first(length), start, file.read));
    images.push_back(std::move(image));
  }
  return images;
}

}  // namespace

bool is_mach_o(std::span<const std::byte> head) {
  return is_universal(head) || magic_of(head).has_value();
}

Result<std::vector<ExecutableImage>> read_mach_o(const ExecutableFile& file) {
  if (is_universal(file.head)) return read_universal(file);
  GOV_TRY_ASSIGN(ExecutableImage image, read_program(file.head, 0, file.read));
  return std::vector<ExecutableImage>{std::move(image)};
}

}  // namespace gov
