// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace gov {

enum class ByteOrder { little, big };

/// Numbers out of untrusted bytes. A number that lies outside reads as 0: callers check with
/// `holds` where 0 would mean something.
class ByteView {
 public:
  ByteView(std::span<const std::byte> bytes, ByteOrder order) : bytes_(bytes), order_(order) {}

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] bool holds(std::uint64_t offset, std::uint64_t length) const {
    return offset <= bytes_.size() && length <= bytes_.size() - offset;
  }

  [[nodiscard]] std::uint16_t u16(std::uint64_t offset) const {
    return static_cast<std::uint16_t>(number(offset, 2));
  }
  [[nodiscard]] std::uint32_t u32(std::uint64_t offset) const {
    return static_cast<std::uint32_t>(number(offset, 4));
  }
  [[nodiscard]] std::uint64_t u64(std::uint64_t offset) const { return number(offset, 8); }
  [[nodiscard]] std::uint8_t u8(std::uint64_t offset) const {
    return static_cast<std::uint8_t>(number(offset, 1));
  }

  /// Requires: holds(offset, length).
  [[nodiscard]] ByteView part(std::uint64_t offset, std::uint64_t length) const {
    return {bytes_.subspan(static_cast<std::size_t>(offset), static_cast<std::size_t>(length)),
            order_};
  }
  [[nodiscard]] std::string_view text(std::uint64_t offset, std::uint64_t length) const {
    const auto bytes = part(offset, length).bytes_;
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

 private:
  [[nodiscard]] std::uint64_t number(std::uint64_t offset, unsigned width) const {
    if (!holds(offset, width)) return 0;
    std::uint64_t value = 0;
    for (unsigned i = 0; i < width; ++i) {
      const unsigned place = order_ == ByteOrder::big ? i : width - 1 - i;
      value = value << 8U | std::to_integer<std::uint64_t>(bytes_[offset + place]);
    }
    return value;
  }

  std::span<const std::byte> bytes_;
  ByteOrder order_;
};

}  // namespace gov
