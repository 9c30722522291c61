// SPDX-License-Identifier: MIT
#include "doctor/facts/program_images.hpp"

#include <algorithm>
#include <cstring>

#include "base/file.hpp"

namespace gov {
namespace {

constexpr std::size_t kHeaderBytes = 320U << 10U;  // as far as read_executable() reads

}  // namespace

std::vector<ExecutableImage> images_in(const std::string& file) {
  const auto beginning = read_beginning(file, kHeaderBytes);
  if (!beginning) return {};
  const auto read = [&](std::uint64_t offset, std::span<std::byte> buffer) -> Result<std::size_t> {
    if (offset >= beginning->size()) return std::size_t{0};
    const std::size_t count =
        std::min(buffer.size(), beginning->size() - static_cast<std::size_t>(offset));
    std::memcpy(buffer.data(), beginning->data() + offset, count);
    return count;
  };
  auto images = read_executable(read);
  return images ? std::move(*images) : std::vector<ExecutableImage>();
}

}  // namespace gov
