// SPDX-License-Identifier: MIT
#include "base/format_guess.hpp"

#include <array>
#include <string>

#include "base/text.hpp"

namespace gov {
namespace {

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array kMagics = {
    Magic{0,
          std::string_view("\xFD"
                           "7zXZ\0",
                           6),
          "an xz file"},
    Magic{0, "PK\x03\x04", "a zip archive"},
    Magic{0, "\x28\xB5\x2F\xFD", "a zstd file"},
    Magic{0, "BZh", "a bzip2 file"},
    Magic{257, "ustar", kPlainTar},
};

constexpr std::size_t kMarkupStart = 64;

std::string_view guess_markup(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string start = to_lower(trim(text).substr(0, kMarkupStart));
  if (start.starts_with("<!doctype html") || start.starts_with("<html") ||
      start.starts_with("<head") || start.starts_with("<body") || start.starts_with("<!--")) {
    return kHtmlPage;
  }
  if (start.starts_with("<")) return "an XML document";
  if (start.starts_with("{") || start.starts_with("[")) return "a JSON document";
  return {};
}

}  // namespace

bool starts_as_gzip(std::span<const std::byte> start) {
  return start.size() >= 2 && start[0] == std::byte{0x1F} && start[1] == std::byte{0x8B};
}

std::string_view guess_format(std::span<const std::byte> start) {
  const std::string_view text(reinterpret_cast<const char*>(start.data()), start.size());
  for (const Magic& magic : kMagics) {
    if (text.size() >= magic.offset && text.substr(magic.offset).starts_with(magic.bytes)) {
      return magic.name;
    }
  }
  return guess_markup(text);
}

}  // namespace gov
