// SPDX-License-Identifier: MIT
#include "golang/host.hpp"

#include <doctest/doctest.h>

#include "support/made_program.hpp"

namespace {

const gov::Platform kLinux{"linux", "amd64"};
const gov::Platform kAppleSilicon{"darwin", "arm64"};
const gov::Platform kIntelMac{"darwin", "amd64"};

/// A shell that names its loader, as /bin/sh does.
std::string shell(const std::string& loader) {
  gov_test::MadeProgram program;
  program.interpreter = loader;
  return gov_test::made_program(program);
}

gov::MachineFacts debian() {
  gov::MachineFacts facts;
  facts.kernel = "Linux";
  facts.kernel_release = "6.1.0-18-amd64";
  facts.machine = "x86_64";
  facts.system = "Debian GNU/Linux 12 (bookworm)";
  facts.kernel_machine = "x86_64";
  facts.cpuinfo = "processor\t: 0\nvendor_id\t: GenuineIntel\n";
  facts.shell_head = shell("/lib64/ld-linux-x86-64.so.2");
  facts.loaders = {"/lib64/ld-linux-x86-64.so.2"};
  return facts;
}

gov::MachineFacts mac(const char* version) {
  gov::MachineFacts facts;
  facts.kernel = "Darwin";
  facts.kernel_release = "23.5.0";
  facts.machine = "x86_64";
  facts.system = "macOS";
  facts.system_version = version;
  return facts;
}

}  // namespace

TEST_CASE("host: an ordinary Linux") {
  const auto host = gov::host_of(debian(), kLinux);
  CHECK(host.platforms == gov::HostPlatforms{kLinux});
  CHECK(host.processor == "amd64");
  CHECK(host.translation == gov::Translation::none);
  CHECK_FALSE(host.is_32_bit_userland);
  CHECK_FALSE(host.is_wsl);
  CHECK(host.system == "Debian GNU/Linux 12 (bookworm)");
  CHECK(host.kernel == "Linux 6.1.0-18-amd64");
  CHECK(host.linux_kernel == gov::SystemVersion{6, 1, 0});
  CHECK(host.c_library == gov::CLibrary::glibc);
  CHECK_FALSE(host.macos);
}

TEST_CASE("host: the C library is what the shell is linked to, not what else lies about") {
  auto facts = debian();
  facts.loaders = {"/lib/ld-musl-x86_64.so.1", "/lib64/ld-linux-x86-64.so.2"};
  CHECK(gov::host_of(facts, kLinux).c_library == gov::CLibrary::glibc);
  facts.shell_head = shell("/lib/ld-musl-x86_64.so.1");
  CHECK(gov::host_of(facts, kLinux).c_library == gov::CLibrary::musl);
  // A static shell tells nothing.
  facts.shell_head = gov_test::made_program({});
  CHECK(gov::host_of(facts, kLinux).c_library == gov::CLibrary::glibc);
  facts.loaders = {"/lib/ld-musl-x86_64.so.1"};
  CHECK(gov::host_of(facts, kLinux).c_library == gov::CLibrary::musl);
  facts.loaders = {};
  facts.shell_head = "#!/bin/true";
  CHECK(gov::host_of(facts, kLinux).c_library == gov::CLibrary::unknown);
}

TEST_CASE("host: a 32-bit system on a 64-bit kernel is what gov itself is") {
  auto facts = debian();
  facts.machine = "aarch64";
  facts.kernel_machine = "aarch64";
  facts.cpuinfo = "processor\t: 0\nCPU implementer\t: 0x41\n";
  const auto host = gov::host_of(facts, {"linux", "arm"});
  CHECK(host.is_32_bit_userland);
  CHECK(host.processor == "arm64");
  CHECK(host.platforms.native == gov::Platform{"linux", "arm"});
  CHECK(host.translation == gov::Translation::none);
  const auto intel = gov::host_of(debian(), {"linux", "386"});
  CHECK(intel.is_32_bit_userland);
  CHECK(intel.translation == gov::Translation::none);
}

TEST_CASE("host: an emulator is known by what it does not hide") {
  auto facts = debian();
  facts.machine = "aarch64";  // qemu-user says so
  CHECK(gov::host_of(facts, {"linux", "arm64"}).translation == gov::Translation::emulator);
  CHECK(gov::host_of(facts, {"linux", "arm64"}).processor == "amd64");
  CHECK_FALSE(gov::host_of(facts, {"linux", "arm64"}).is_32_bit_userland);
  facts.kernel_machine = "";  // before Linux 6.1
  CHECK(gov::host_of(facts, {"linux", "arm64"}).translation == gov::Translation::emulator);
  facts.cpuinfo = "";
  CHECK(gov::host_of(facts, {"linux", "arm64"}).translation == gov::Translation::none);
}

TEST_CASE("host: WSL is known by its kernel") {
  auto facts = debian();
  facts.kernel_release = "5.15.90.1-microsoft-standard-WSL2";
  CHECK(gov::host_of(facts, kLinux).is_wsl);
  facts.kernel_release = "4.4.0-19041-Microsoft";
  CHECK(gov::host_of(facts, kLinux).is_wsl);
}

TEST_CASE("host: Apple silicon, native and translated, with Rosetta and without") {
  auto facts = mac("14.5");
  facts.has_arm64_hardware = true;
  facts.machine = "arm64";
  facts.has_rosetta = true;
  auto host = gov::host_of(facts, kAppleSilicon);
  CHECK(host.platforms == gov::HostPlatforms{kAppleSilicon, kIntelMac});
  CHECK(host.macos == gov::SystemVersion{14, 5, 0});
  CHECK(host.system == "macOS 14.5");
  CHECK(host.translation == gov::Translation::none);

  facts.has_rosetta = false;
  CHECK(gov::host_of(facts, kAppleSilicon).platforms == gov::HostPlatforms{kAppleSilicon});

  // An Intel gov in a translated terminal, where `uname -m` says x86_64.
  facts.machine = "x86_64";
  facts.is_translated = true;
  facts.has_rosetta = true;
  host = gov::host_of(facts, kIntelMac);
  CHECK(host.platforms == gov::HostPlatforms{kAppleSilicon, kIntelMac});
  CHECK(host.translation == gov::Translation::rosetta);
  CHECK(host.processor == "arm64");
}

TEST_CASE("host: a macOS that hides behind 10.16 is known by its kernel") {
  auto facts = mac("10.16");
  CHECK(gov::host_of(facts, kIntelMac).macos == gov::SystemVersion{14});
  facts.kernel_release = "20.6.0";
  CHECK(gov::host_of(facts, kIntelMac).macos == gov::SystemVersion{11});
  facts.kernel_release = "25.0.0";
  CHECK(gov::host_of(facts, kIntelMac).macos == gov::SystemVersion{26});
  facts.system_version = "10.15.7";
  CHECK(gov::host_of(facts, kIntelMac).macos == gov::SystemVersion{10, 15, 7});
}

TEST_CASE("host: a Mac with Intel's processor runs nothing else") {
  const auto host = gov::host_of(mac("12.7"), kIntelMac);
  CHECK(host.platforms == gov::HostPlatforms{kIntelMac});
  CHECK(host.processor == "amd64");
  CHECK_FALSE(host.has_rosetta);
}

TEST_CASE("host platforms: only a Mac translates, and only on Apple silicon") {
  CHECK(gov::host_platforms(kLinux, false) == gov::HostPlatforms{kLinux});
  CHECK(gov::host_platforms(kAppleSilicon, false) == gov::HostPlatforms{kAppleSilicon, kIntelMac});
  CHECK(gov::host_platforms(kIntelMac, true) == gov::HostPlatforms{kAppleSilicon, kIntelMac});
  CHECK(gov::host_platforms(kIntelMac, false) == gov::HostPlatforms{kIntelMac});
}
