// SPDX-License-Identifier: MIT
//
// Prints what gov reads in the header of each FILE, a line for each program in it:
//   FORMAT OS ARCH BITS interpreter=PATH macos=VERSION uuid=yes|no signed=yes|no
// with "-" for what the header does not tell, or the reason why it is no program.
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>

#include "golang/executable.hpp"

namespace {

const char* format_name(gov::ExecutableFormat format) {
  switch (format) {
    case gov::ExecutableFormat::elf:
      return "elf";
    case gov::ExecutableFormat::mach_o:
      return "mach-o";
    case gov::ExecutableFormat::pe:
      return "pe";
  }
  return "";
}

std::string or_dash(const std::string& text) { return text.empty() ? "-" : text; }

void print(const gov::ExecutableImage& image) {
  const std::string macos = image.minimum_macos ? image.minimum_macos->to_string() : "";
  std::printf("%s %s %s %u interpreter=%s macos=%s uuid=%s signed=%s\n", format_name(image.format),
              or_dash(image.os).c_str(), or_dash(image.arch).c_str(), image.bits,
              or_dash(image.interpreter).c_str(), or_dash(macos).c_str(),
              image.has_uuid ? "yes" : "no", image.is_signed ? "yes" : "no");
}

std::string content_of(const char* path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

bool tell(const char* path) {
  const std::string content = content_of(path);
  const auto images = gov::read_executable(
      [&](std::uint64_t offset, std::span<std::byte> buffer) -> gov::Result<std::size_t> {
        if (offset >= content.size()) return std::size_t{0};
        const auto start = static_cast<std::size_t>(offset);
        const std::size_t count = std::min(buffer.size(), content.size() - start);
        std::memcpy(buffer.data(), content.data() + start, count);
        return count;
      });
  if (!images) {
    std::printf("%s\n", images.error().because.front().c_str());
    return false;
  }
  for (const gov::ExecutableImage& image : *images) print(image);
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  bool is_sound = argc > 1;
  for (int i = 1; i < argc; ++i) is_sound = tell(argv[i]) && is_sound;
  return is_sound ? 0 : 1;
}
