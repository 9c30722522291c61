// SPDX-License-Identifier: MIT
#include <array>
#include <string_view>

#include "golang/executable_formats.hpp"

namespace gov {
namespace {

// "PE Format" of Microsoft's documentation: a DOS header that tells where the real one is.
constexpr std::string_view kDosMagic = "MZ";
constexpr std::string_view kMagic{"PE\0\0", 4};
constexpr std::uint64_t kPlaceOfHeader = 0x3c;

struct PeProcessor {
  std::uint16_t machine;
  unsigned bits;
  std::string_view arch;
};

constexpr std::array<PeProcessor, 4> kPeProcessors = {
    {{0x14c, 32, "386"}, {0x8664, 64, "amd64"}, {0x1c4, 32, "arm"}, {0xaa64, 64, "arm64"}}};

}  // namespace

bool is_pe(std::span<const std::byte> head) {
  const ByteView view(head, ByteOrder::little);
  return view.holds(0, kDosMagic.size()) && view.text(0, kDosMagic.size()) == kDosMagic;
}

Result<std::vector<ExecutableImage>> read_pe(const ExecutableFile& file) {
  const ByteView view(file.head, ByteOrder::little);
  const std::uint64_t header = view.u32(kPlaceOfHeader);
  constexpr std::uint64_t kLength = 6;  // the magic number and the machine
  if (!view.holds(header, kLength) || view.text(header, kMagic.size()) != kMagic)
    return malformed_executable("it is a program for DOS, or none");
  ExecutableImage image;
  image.format = ExecutableFormat::pe;
  image.os = "windows";
  for (const PeProcessor& one : kPeProcessors) {
    if (one.machine != view.u16(header + kMagic.size())) continue;
    image.arch = one.arch;
    image.bits = one.bits;
  }
  return std::vector<ExecutableImage>{std::move(image)};
}

}  // namespace gov
