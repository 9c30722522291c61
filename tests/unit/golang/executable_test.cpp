// SPDX-License-Identifier: MIT
#include "golang/executable.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstring>

#include "support/made_program.hpp"

using gov_test::made_program;
using gov_test::made_universal;
using gov_test::MadeProgram;

namespace {

/// What of a file was looked at.
struct Reads {
  std::uint64_t furthest = 0;
};

gov::Result<std::vector<gov::ExecutableImage>> read(const std::string& file,
                                                    Reads* reads = nullptr) {
  return gov::read_executable(
      [&](std::uint64_t offset, std::span<std::byte> buffer) -> gov::Result<std::size_t> {
        if (offset >= file.size()) return std::size_t{0};
        const auto count = std::min<std::size_t>(buffer.size(), file.size() - offset);
        std::memcpy(buffer.data(), file.data() + offset, count);
        if (reads != nullptr) reads->furthest = std::max(reads->furthest, offset + count);
        return count;
      });
}

gov::ExecutableImage image_of(const MadeProgram& program) {
  const auto images = read(made_program(program));
  REQUIRE(images);
  REQUIRE(images->size() == 1);
  return images->front();
}

std::string refusal(const std::string& file) {
  const auto images = read(file);
  REQUIRE_FALSE(images);
  CHECK(images.error().kind == gov::ErrorKind::integrity);
  return images.error().because.front();
}

MadeProgram darwin(std::string arch) {
  MadeProgram program;
  program.os = "darwin";
  program.arch = std::move(arch);
  return program;
}

}  // namespace

TEST_CASE("executable: ELF tells processor and word size, in both byte orders") {
  for (const char* arch : {"386", "amd64", "arm", "arm64", "loong64", "mips", "mipsle", "mips64",
                           "mips64le", "ppc64", "ppc64le", "riscv64", "s390x"}) {
    CAPTURE(arch);
    MadeProgram program;
    program.arch = arch;
    const auto image = image_of(program);
    CHECK(image.format == gov::ExecutableFormat::elf);
    CHECK(image.arch == arch);
    CHECK(image.os.empty());
    const bool is_small = program.arch == "386" || program.arch == "arm" ||
                          program.arch == "mips" || program.arch == "mipsle";
    CHECK(image.bits == (is_small ? 32 : 64));
    CHECK(image.interpreter.empty());
  }
}

TEST_CASE("executable: ELF tells the loader and, where it is not Linux, the system") {
  MadeProgram program;
  program.interpreter = "/lib64/ld-linux-x86-64.so.2";
  CHECK(image_of(program).interpreter == "/lib64/ld-linux-x86-64.so.2");
  program.arch = "arm";
  program.interpreter = "/lib/ld-linux.so.3";
  CHECK(image_of(program).interpreter == "/lib/ld-linux.so.3");
  for (const char* os : {"freebsd", "netbsd", "openbsd", "solaris"}) {
    program.os = os;
    CHECK(image_of(program).os == os);
  }
}

TEST_CASE("executable: Mach-O tells processor, oldest macOS, UUID and signature") {
  MadeProgram program = darwin("arm64");
  program.macos = 0x0c0301;
  auto image = image_of(program);
  CHECK(image.format == gov::ExecutableFormat::mach_o);
  CHECK(image.os == "darwin");
  CHECK(image.arch == "arm64");
  CHECK(image.minimum_macos == gov::SystemVersion{12, 3, 1});
  CHECK(image.has_uuid);
  CHECK(image.is_signed);

  program = darwin("amd64");
  program.macos = 0x0a0d00;
  program.has_old_version_command = true;
  program.has_uuid = false;
  program.is_signed = false;
  image = image_of(program);
  CHECK(image.arch == "amd64");
  CHECK(image.minimum_macos == gov::SystemVersion{10, 13, 0});
  CHECK_FALSE(image.has_uuid);
  CHECK_FALSE(image.is_signed);

  program = darwin("386");
  program.macos = 0;
  image = image_of(program);
  CHECK(image.bits == 32);
  CHECK_FALSE(image.minimum_macos);
}

TEST_CASE("executable: a universal file holds several programs") {
  const auto images =
      read(made_universal({made_program(darwin("amd64")), made_program(darwin("arm64"))}));
  REQUIRE(images);
  REQUIRE(images->size() == 2);
  CHECK(images->at(0).arch == "amd64");
  CHECK(images->at(1).arch == "arm64");
}

TEST_CASE("executable: a program for Windows is called one") {
  std::string file(0x100, '\0');
  file.replace(0, 2, "MZ");
  file[0x3c] = '\x80';
  file.replace(0x80, 6, std::string("PE\0\0\x64\x86", 6));
  const auto images = read(file);
  REQUIRE(images);
  CHECK(images->front().os == "windows");
  CHECK(images->front().arch == "amd64");
  file[0x3c] = '\0';
  CHECK(refusal(file) == "it is a program for DOS, or none");
}

TEST_CASE("executable: what is no program is refused with the reason") {
  CHECK(refusal("") == "it begins like none of the formats ELF, Mach-O and PE");
  CHECK(refusal("#!/bin/sh\n") == "it begins like none of the formats ELF, Mach-O and PE");
  CHECK(refusal("\x7f"
                "ELF") == "its ELF header has no class or byte order");
  std::string object = made_program({});
  object[16] = 1;  // ET_REL
  CHECK(refusal(object) == "it is an ELF file, but no program");
  // A class file of Java begins as a universal file does.
  const std::string java("\xca\xfe\xba\xbe\x00\x00\x00\x3d\x00\x10\x0a\x00", 12);
  CHECK(refusal(java) == "it is no universal Mach-O file, though it begins like one");
}

TEST_CASE("executable: every way to cut a header short is refused, and no byte behind it is read") {
  MadeProgram dynamic;
  dynamic.interpreter = "/lib64/ld-linux-x86-64.so.2";
  for (const std::string& whole :
       {made_program({}), made_program(dynamic), made_program(darwin("arm64"))}) {
    for (std::size_t length = 0; length < whole.size(); ++length) {
      CAPTURE(length);
      CHECK_FALSE(read(whole.substr(0, length)));
    }
    CHECK(read(whole));
  }
}

TEST_CASE("executable: offsets that lead outside are refused") {
  std::string elf = made_program({});
  elf.replace(32, 8, std::string(8, '\xff'));  // e_phoff
  CHECK(refusal(elf) == "its program headers lie outside of the first 64 KiB");
  MadeProgram dynamic;
  dynamic.interpreter = "/lib64/ld-linux-x86-64.so.2";
  std::string loader = made_program(dynamic);
  loader.replace(64 + 56 + 8, 8, std::string(8, '\xff'));  // p_offset of PT_INTERP
  CHECK(refusal(loader) == "the name of its loader lies outside of the header");
  std::string universal = made_universal({made_program(darwin("arm64"))});
  universal.replace(16, 4, std::string("\0\0\0\x04", 4));
  CHECK(refusal(universal) == "a part of it lies outside of the file");
  std::string commands = made_program(darwin("arm64"));
  commands[20] = '\xff';
  commands[22] = '\xff';  // sizeofcmds
  CHECK(refusal(commands) == "its load commands are absurdly long");
}

TEST_CASE("executable: nothing is read behind the first 64 KiB") {
  std::string file = made_program({});
  file.resize(std::size_t{1} << 20U);
  Reads reads;
  REQUIRE(read(file, &reads));
  CHECK(reads.furthest <= (std::uint64_t{64} << 10U));
}
