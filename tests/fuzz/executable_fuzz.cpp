// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "golang/executable.hpp"
#include "invariant.hpp"

using gov::fuzz::require;

namespace {

constexpr std::uint64_t kHead = std::uint64_t{64} << 10U;
constexpr std::uint64_t kLoadCommands = std::uint64_t{256} << 10U;

}  // namespace

// Whatever a file holds, its header is read or refused with a reason; no read is larger than the
// head and the load commands, and nothing is said that the format cannot say.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  const auto images = gov::read_executable(
      [&](std::uint64_t offset, std::span<std::byte> buffer) -> gov::Result<std::size_t> {
        require(buffer.size() <= std::max(kHead, kLoadCommands));
        if (offset >= bytes.size()) return std::size_t{0};
        const auto start = static_cast<std::size_t>(offset);
        const std::size_t count = std::min(buffer.size(), bytes.size() - start);
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(start), count, buffer.begin());
        return count;
      });
  if (!images) {
    require(images.error().kind == gov::ErrorKind::integrity && !images.error().because.empty());
    return 0;
  }
  require(!images->empty() && images->size() <= 16);
  for (const gov::ExecutableImage& image : *images) {
    const bool is_elf = image.format == gov::ExecutableFormat::elf;
    require(image.interpreter.empty() || (is_elf && image.interpreter.starts_with('/')));
    require(!is_elf || (!image.minimum_macos && !image.has_uuid && !image.is_signed));
  }
  return 0;
}
