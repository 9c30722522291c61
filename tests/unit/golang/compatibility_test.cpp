// SPDX-License-Identifier: MIT
#include "golang/compatibility.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

const gov::Platform kLinux{"linux", "amd64"};
const gov::Platform kAppleSilicon{"darwin", "arm64"};
const gov::Platform kIntelMac{"darwin", "amd64"};
const gov::Version kVersion = *gov::Version::parse("1.20");

gov::Host mac(unsigned major, unsigned minor = 0) {
  gov::Host host;
  host.platforms = {kAppleSilicon, kIntelMac};
  host.macos = gov::SystemVersion{major, minor};
  return host;
}

gov::Host linux_with(const char* kernel, gov::CLibrary library, std::vector<std::string> loaders) {
  gov::Host host;
  host.platforms = {kLinux, {}};
  host.linux_kernel = gov::SystemVersion::parse(kernel);
  host.c_library = library;
  host.loaders = std::move(loaders);
  return host;
}

const gov::Host kDebian =
    linux_with("6.1.0", gov::CLibrary::glibc, {"/lib64/ld-linux-x86-64.so.2"});
const gov::Host kAlpine = linux_with("6.1.0", gov::CLibrary::musl, {"/lib/ld-musl-x86_64.so.1"});

/// "refusal macos-too-old gov install 1.24" for each.
std::vector<std::string> told(const std::vector<gov::Obstacle>& obstacles) {
  std::vector<std::string> lines;
  for (const gov::Obstacle& one : obstacles) {
    const char* weight = one.severity == gov::Severity::refusal ? "refusal " : "warning ";
    lines.push_back(weight + std::string(one.name) + " " + one.way_out);
  }
  return lines;
}

std::vector<std::string> of_release(const char* version, const gov::Platform& platform,
                                    const gov::Host& host) {
  return told(gov::obstacles_of_release(*gov::Version::parse(version), platform, host));
}

using Lines = std::vector<std::string>;

gov::ExecutableImage program(const char* arch) {
  gov::ExecutableImage image;
  image.format = gov::ExecutableFormat::mach_o;
  image.os = "darwin";
  image.arch = arch;
  image.has_uuid = true;
  image.is_signed = true;
  return image;
}

}  // namespace

TEST_CASE("compatibility: each line of Go and the oldest macOS it runs on") {
  struct Row {
    const char* version;
    unsigned major;
    unsigned minor;
    const char* way_out;
  };
  // From the release notes, each with the macOS just before the one that is needed.
  const Row rows[] = {
      {"1.27.0", 12, 7, "gov install 1.26"},  {"1.25.1", 11, 7, "gov install 1.24"},
      {"1.26.3", 11, 0, "gov install 1.24"},  {"1.23.0", 10, 15, "gov install 1.22"},
      {"1.21.0", 10, 14, "gov install 1.20"}, {"1.17", 10, 12, "gov install 1.16"}};
  for (const Row& row : rows) {
    CAPTURE(row.version);
    CHECK(of_release(row.version, kAppleSilicon, mac(row.major, row.minor)) ==
          Lines{std::string("refusal macos-too-old ") + row.way_out});
  }
  CHECK(of_release("1.27.0", kAppleSilicon, mac(13)).empty());
  CHECK(of_release("1.25.1", kAppleSilicon, mac(12)).empty());
  CHECK(of_release("1.23.0", kAppleSilicon, mac(11)).empty());
  CHECK(of_release("1.22.5", kIntelMac, mac(10, 15)).empty());
  CHECK(gov::newest_line_for_macos({15, 1}) == "1.27");
}

TEST_CASE("compatibility: on macOS 26 what Go before 1.24 links may be stopped") {
  CHECK(of_release("1.23.4", kAppleSilicon, mac(26)) == Lines{"warning no-uuid gov install 1.24"});
  CHECK(of_release("1.24.0", kAppleSilicon, mac(26)).empty());
  CHECK(of_release("1.23.4", kAppleSilicon, mac(15, 6)).empty());
}

TEST_CASE("compatibility: musl runs no release up to 1.20, unless something stands in for glibc") {
  CHECK(of_release("1.20.14", kLinux, kAlpine) == Lines{"refusal needs-glibc gov install 1.21"});
  CHECK(of_release("1.21.0", kLinux, kAlpine).empty());
  CHECK(of_release("1.20.14", kLinux, kDebian).empty());
  auto with_gcompat = kAlpine;
  with_gcompat.loaders.emplace_back("/lib64/ld-linux-x86-64.so.2");
  CHECK(of_release("1.20.14", kLinux, with_gcompat).empty());
}

TEST_CASE("compatibility: old kernels") {
  const auto rhel6 = linux_with("2.6.32-754.el6.x86_64", gov::CLibrary::glibc, {});
  CHECK(of_release("1.24.0", kLinux, rhel6) == Lines{"refusal kernel-too-old gov install 1.23"});
  CHECK(of_release("1.23.1", kLinux, rhel6).empty());
  const auto rhel5 = linux_with("2.6.18", gov::CLibrary::glibc, {});
  CHECK(of_release("1.18", kLinux, rhel5) == Lines{"refusal kernel-too-old gov install 1.17"});
  CHECK(of_release("1.17.13", kLinux, rhel5).empty());
}

TEST_CASE("compatibility: what is for another machine is nobody's business") {
  CHECK(of_release("1.20", {"linux", "arm64"}, kAlpine).empty());
  CHECK(of_release("1.27.0", kLinux, mac(11)).empty());
  gov::ExecutableImage foreign = program("arm64");
  foreign.is_signed = false;
  CHECK(gov::obstacles_of_program(foreign, kVersion, kAppleSilicon, kDebian).empty());
}

TEST_CASE("compatibility: headers tell what the table does not know") {
  gov::ExecutableImage unsigned_program = program("arm64");
  unsigned_program.is_signed = false;
  CHECK(told(gov::obstacles_of_program(unsigned_program, kVersion, kAppleSilicon, mac(14))) ==
        Lines{"refusal not-signed take the archive from go.dev"});
  // Intel's Macs, and Rosetta, run unsigned programs.
  unsigned_program.arch = "amd64";
  CHECK(gov::obstacles_of_program(unsigned_program, kVersion, kIntelMac, mac(14)).empty());

  gov::ExecutableImage newer = program("arm64");
  newer.minimum_macos = gov::SystemVersion{15, 0};
  CHECK(told(gov::obstacles_of_program(newer, kVersion, kAppleSilicon, mac(14, 5))) ==
        Lines{"refusal macos-too-old gov install 1.27"});

  gov::ExecutableImage dynamic;
  dynamic.arch = "amd64";
  dynamic.interpreter = "/lib64/ld-linux-x86-64.so.2";
  CHECK(gov::obstacles_of_program(dynamic, kVersion, kLinux, kDebian).empty());
  CHECK(told(gov::obstacles_of_program(dynamic, kVersion, kLinux, kAlpine)) ==
        Lines{"refusal no-loader gov install 1.21"});
  // Where the system can be asked, a loader may lie anywhere.
  gov::Host asked = kAlpine;
  asked.has_file = [](const std::string& path) { return path == "/opt/lib/ld.so"; };
  dynamic.interpreter = "/opt/lib/ld.so";
  CHECK(gov::obstacles_of_program(dynamic, kVersion, kLinux, asked).empty());
}

TEST_CASE("compatibility: of a file's programs the platform's own is taken, or none fits") {
  const auto fat = gov::image_for({program("amd64"), program("arm64")}, kAppleSilicon);
  REQUIRE(fat);
  CHECK((*fat)->arch == "arm64");
  const auto wrong = gov::image_for({program("amd64")}, kAppleSilicon);
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().kind == gov::ErrorKind::integrity);
  CHECK(wrong.error().what == "it is a program for darwin/amd64, not for darwin/arm64");

  gov::ExecutableImage elf;
  elf.arch = "amd64";
  CHECK(gov::image_for({elf}, kLinux));
  CHECK_FALSE(gov::image_for({elf}, kIntelMac));
  elf.os = "freebsd";
  CHECK(gov::image_for({elf}, {"freebsd", "amd64"}));
  CHECK_FALSE(gov::image_for({elf}, kLinux));
  elf.os = "solaris";
  CHECK(gov::image_for({elf}, {"illumos", "amd64"}));
  // AIX has a format of its own, which is not read.
  const auto unread = gov::image_for({elf}, {"aix", "ppc64"});
  REQUIRE(unread);
  CHECK_FALSE(*unread);
}
