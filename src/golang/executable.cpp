// SPDX-License-Identifier: MIT
#include "golang/executable.hpp"

#include <array>

#include "golang/executable_formats.hpp"

namespace gov {
namespace {

constexpr std::size_t kHeadBytes = std::size_t{64} << 10U;

struct Format {
  bool (*is_it)(std::span<const std::byte>);
  Result<std::vector<ExecutableImage>> (*read)(const ExecutableFile&);
};

constexpr std::array<Format, 3> kFormats = {
    {{is_elf, read_elf}, {is_mach_o, read_mach_o}, {is_pe, read_pe}}};

}  // namespace

Error malformed_executable(std::string reason) {
  return fail(ErrorKind::integrity, "it is no program that could be run")
      .with_reason(std::move(reason));
}

Result<std::vector<ExecutableImage>> read_executable(const ReadAt& read) {
  std::vector<std::byte> buffer(kHeadBytes);
  GOV_TRY_ASSIGN(const std::size_t count, read(0, buffer));
  const ExecutableFile file{std::span(buffer).first(count), read};
  for (const Format& format : kFormats) {
    if (format.is_it(file.head)) return format.read(file);
  }
  return malformed_executable("it begins like none of the formats ELF, Mach-O and PE");
}

}  // namespace gov
