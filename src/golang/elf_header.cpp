// SPDX-License-Identifier: MIT
#include <array>
#include <string_view>

#include "base/text.hpp"
#include "golang/executable_formats.hpp"

namespace gov {
namespace {

// elf(5), and the processor supplements of the ABI.
constexpr std::string_view kMagic =
    "\x7f"
    "ELF";
constexpr std::size_t kClass = 4;
constexpr std::size_t kData = 5;
constexpr std::size_t kOsAbi = 7;
constexpr std::uint8_t kClass32 = 1;
constexpr std::uint8_t kClass64 = 2;
constexpr std::uint8_t kLittleEndian = 1;
constexpr std::uint8_t kBigEndian = 2;
constexpr std::uint16_t kExecutable = 2;
constexpr std::uint16_t kSharedObject = 3;  // what a position-independent program calls itself
constexpr std::uint32_t kInterpreter = 3;   // PT_INTERP

// Go's own linker writes some sixteen program headers, others not many more.
constexpr std::uint16_t kMostProgramHeaders = 256;
constexpr std::uint64_t kLongestInterpreter = 4096;  // PATH_MAX

/// Where the two classes keep the same things.
struct Fields {
  std::uint64_t header_size;
  std::uint64_t phoff, phentsize, phnum;         // in the header
  std::uint64_t offset, filesz, program_header;  // in a program header, and its size
  unsigned bits;
  std::uint64_t (*word)(const ByteView&, std::uint64_t);
};

std::uint64_t word32(const ByteView& view, std::uint64_t offset) { return view.u32(offset); }
std::uint64_t word64(const ByteView& view, std::uint64_t offset) { return view.u64(offset); }

constexpr Fields kFields32{.header_size = 52,
                           .phoff = 28,
                           .phentsize = 42,
                           .phnum = 44,
                           .offset = 4,
                           .filesz = 16,
                           .program_header = 32,
                           .bits = 32,
                           .word = word32};
constexpr Fields kFields64{.header_size = 64,
                           .phoff = 32,
                           .phentsize = 54,
                           .phnum = 56,
                           .offset = 8,
                           .filesz = 32,
                           .program_header = 56,
                           .bits = 64,
                           .word = word64};

struct ElfProcessor {
  std::uint16_t machine;
  unsigned bits;
  ByteOrder order;
  std::string_view arch;
};

constexpr auto kLittle = ByteOrder::little;
constexpr auto kBig = ByteOrder::big;

constexpr std::array<ElfProcessor, 14> kElfProcessors = {{{3, 32, kLittle, "386"},
                                                          {62, 64, kLittle, "amd64"},
                                                          {40, 32, kLittle, "arm"},
                                                          {183, 64, kLittle, "arm64"},
                                                          {8, 32, kBig, "mips"},
                                                          {8, 32, kLittle, "mipsle"},
                                                          {8, 64, kBig, "mips64"},
                                                          {8, 64, kLittle, "mips64le"},
                                                          {21, 64, kBig, "ppc64"},
                                                          {21, 64, kLittle, "ppc64le"},
                                                          {22, 64, kBig, "s390x"},
                                                          {43, 64, kBig, "sparc64"},
                                                          {243, 64, kLittle, "riscv64"},
                                                          {258, 64, kLittle, "loong64"}}};

struct OsAbi {
  std::uint8_t number;
  std::string_view os;
};

constexpr std::array<OsAbi, 4> kOsAbis = {
    {{2, "netbsd"}, {6, "solaris"}, {9, "freebsd"}, {12, "openbsd"}}};

std::string arch_of(std::uint16_t machine, unsigned bits, ByteOrder order) {
  for (const ElfProcessor& one : kElfProcessors) {
    if (one.machine == machine && one.bits == bits && one.order == order)
      return std::string(one.arch);
  }
  return {};
}

std::string os_of(std::uint8_t abi) {
  for (const OsAbi& one : kOsAbis) {
    if (one.number == abi) return std::string(one.os);
  }
  return {};
}

/// The path in a PT_INTERP segment, which ends with a NUL.
Result<std::string> interpreter_at(const ByteView& view, std::uint64_t offset,
                                   std::uint64_t length) {
  if (length < 2 || length > kLongestInterpreter || !view.holds(offset, length))
    return malformed_executable("the name of its loader lies outside of the header");
  std::string_view text = view.text(offset, length);
  text = text.substr(0, text.find('\0'));
  if (!text.starts_with('/'))
    return malformed_executable(concat("its loader is called ", in_quotes(text)));
  return std::string(text);
}

Result<std::string> find_interpreter(const ByteView& view, const Fields& fields) {
  const std::uint64_t table = fields.word(view, fields.phoff);
  const std::uint16_t count = view.u16(fields.phnum);
  const std::uint16_t size = view.u16(fields.phentsize);
  if (count == 0 || count > kMostProgramHeaders || size < fields.program_header ||
      !view.holds(table, std::uint64_t{count} * size)) {
    return malformed_executable("its program headers lie outside of the first 64 KiB");
  }
  for (std::uint16_t i = 0; i < count; ++i) {
    const std::uint64_t header = table + std::uint64_t{i} * size;
    if (view.u32(header) != kInterpreter) continue;
    return interpreter_at(view, fields.word(view, header + fields.offset),
                          fields.word(view, header + fields.filesz));
  }
  return std::string();
}

}  // namespace

bool is_elf(std::span<const std::byte> head) {
  const ByteView view(head, ByteOrder::little);
  return view.holds(0, kMagic.size()) && view.text(0, kMagic.size()) == kMagic;
}

Result<std::vector<ExecutableImage>> read_elf(const ExecutableFile& file) {
  const ByteView ident(file.head, ByteOrder::little);
  const std::uint8_t elf_class = ident.u8(kClass);
  const std::uint8_t data = ident.u8(kData);
  if ((elf_class != kClass32 && elf_class != kClass64) ||
      (data != kLittleEndian && data != kBigEndian)) {
    return malformed_executable("its ELF header has no class or byte order");
  }
  const Fields& fields = elf_class == kClass64 ? kFields64 : kFields32;
  const ByteOrder order = data == kBigEndian ? ByteOrder::big : ByteOrder::little;
  const ByteView view(file.head, order);
  if (!view.holds(0, fields.header_size)) return malformed_executable("its ELF header is cut off");
  const std::uint16_t type = view.u16(16);
  if (type != kExecutable && type != kSharedObject)
    return malformed_executable("it is an ELF file, but no program");

  ExecutableImage image;
  image.format = ExecutableFormat::elf;
  image.bits = fields.bits;
  image.arch = arch_of(view.u16(18), fields.bits, order);
  image.os = os_of(ident.u8(kOsAbi));
  GOV_TRY_ASSIGN(image.interpreter, find_interpreter(view, fields));
  return std::vector<ExecutableImage>{std::move(image)};
}

}  // namespace gov
