// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <sys/xattr.h>

#include "support/made_program.hpp"
#include "unit/doctor/world.hpp"

using gov_test::made_program;
using gov_test::World;

namespace {

gov::Host linux_host(std::string_view arch = "amd64") {
  gov::Host host;
  host.platforms.native = {.os = "linux", .arch = std::string(arch)};
  host.processor = arch;
  host.kernel = "Linux 6.1.0";
  host.system = "Debian GNU/Linux 12 (bookworm)";
  host.linux_kernel = gov::SystemVersion{6, 1};
  host.c_library = gov::CLibrary::glibc;
  host.loaders = {"/lib64/ld-linux-x86-64.so.2"};
  return host;
}

std::string linux_program(std::string_view arch, std::string_view loader = "") {
  gov_test::MadeProgram program;
  program.arch = arch;
  program.interpreter = loader;
  return made_program(program);
}

void put_go(World& world, std::string_view goroot, std::string_view release,
            const std::string& program) {
  world.go(goroot, release);
  world.program(world.at(goroot) + "/bin/go", program);
}

}  // namespace

TEST_CASE("LNX01: a Go that is linked to glibc, on Alpine") {
  World world;
  gov::Host host = linux_host();
  host.c_library = gov::CLibrary::musl;
  host.loaders = {"/lib/ld-musl-x86_64.so.1"};
  world.host(host);
  put_go(world, "/usr/local/go", "go1.20.5", linux_program("amd64", "/lib64/ld-linux-x86-64.so.2"));
  const auto finding = world.expect_warning("LNX01", {"/usr/local/go/bin/go: go1.20.5"});
  CHECK(finding.command == "gov install 1.21");
  put_go(world, "/usr/local/go", "go1.21.5", linux_program("amd64"));
  world.expect_nothing("LNX01");
  put_go(world, "/usr/local/go", "go1.20.5", linux_program("amd64", "/lib64/ld-linux-x86-64.so.2"));
  world.host(linux_host());
  world.expect_nothing("LNX01");
}

TEST_CASE("LNX02: a 64-bit Go in a 32-bit system") {
  World world;
  gov::Host host = linux_host("arm");
  host.processor = "arm64";
  host.is_32_bit_userland = true;
  world.host(host);
  put_go(world, "/usr/local/go", "go1.22.5", linux_program("arm64"));
  const auto finding = world.expect_warning(
      "LNX02", {"/usr/local/go/bin/go: linux/arm64", "system: 32-bit programs, 64-bit kernel"});
  CHECK(finding.command == "gov install 1.22.5");
  put_go(world, "/usr/local/go", "go1.22.5", linux_program("arm"));
  world.expect_nothing("LNX02");
}

TEST_CASE("LNX03: noexec folders outside of the store") {
  World world;
  world.make_directory("/tmp");
  world.expect_nothing("LNX03");
  const std::string root = "/dev/sda1 / ext4 rw 0 0\n";
  SUBCASE("the temporary folder") {
    world.write("/proc/self/mounts", root + "tmpfs " + world.at("/tmp") + " tmpfs rw,noexec 0 0\n");
    world.expect_error("LNX03", {"/tmp: on /tmp, tmpfs"});
    world.make_directory("~/work");
    world.set("TMPDIR", world.at("~/work"));
    world.expect_nothing("LNX03");
    world.write("~/.config/go/env", "GOTMPDIR=" + world.at("/tmp") + "\n");
    world.expect_error("LNX03", {"/tmp", "~/.config/go/env:1: GOTMPDIR=/tmp"});
  }
  SUBCASE("it is read-only") {
    world.write("/proc/self/mounts", root + "tmpfs " + world.at("/tmp") + " tmpfs ro 0 0\n");
    CHECK(world.expect_error("LNX03", {"/tmp"}).consequence.starts_with("Every build fails"));
  }
  SUBCASE("another Go, and the folder of tools") {
    world.go("/mnt/usb/go", "go1.21.0");
    world.path({"SHIMS", "/mnt/usb/go/bin"});
    world.write("/proc/self/mounts",
                root + "/dev/sdb1 " + world.at("/mnt/usb") + " vfat rw,noexec 0 0\n");
    world.expect_error("LNX03", {"/mnt/usb/go"});
    world.program("/mnt/usb/bin/dlv");
    world.set("GOBIN", world.at("/mnt/usb/bin"));
    CHECK(world.findings("LNX03").size() == 2);
  }
}

TEST_CASE("LNX04: WSL") {
  World world;
  gov::Host host = linux_host();
  host.is_wsl = true;
  world.host(host);
  SUBCASE("nothing of Windows") { world.expect_nothing("LNX04"); }
  SUBCASE("a variable of Windows") {
    world.set("GOROOT", "C:\\Program Files\\Go");
    world.set("WSLENV", "GOROOT/p");
    world.expect_error(
        "LNX04", {"environment: GOROOT=C:\\Program Files\\Go", "environment: WSLENV=GOROOT/p"});
    world.host(linux_host());
    world.expect_nothing("LNX04");
  }
  SUBCASE("a stored variable of Windows") {
    world.write("~/.config/go/env", "GOPATH=/mnt/c/Users/ana/go\n");
    const auto finding =
        world.expect_warning("LNX04", {"~/.config/go/env:1: GOPATH=/mnt/c/Users/ana/go"});
    CHECK(finding.command == "go env -u GOPATH");
  }
  SUBCASE("a Go for Windows on PATH") {
    world.change([](gov::Facts& facts) {
      facts.linux_system.windows_programs = {
          {"/mnt/c/Program Files/Go/bin", "/mnt/c/Program Files/Go/bin/go.exe"}};
      facts.linux_system.wsl_conf =
          gov::TextFile{"/etc/wsl.conf", "[interop]\nappendWindowsPath = true\n"};
    });
    world.expect_warning("LNX04", {"/mnt/c/Program Files/Go/bin/go.exe",
                                   "/etc/wsl.conf:2: appendWindowsPath = true"});
  }
  SUBCASE("a project on a drive of Windows") {
    world.write("~/project/go.mod", "module m\n\ngo 1.22\n");
    world.change([](gov::Facts& facts) {
      facts.project.directory = "/mnt/c/src/app";
      facts.mounts = {{.point = "/mnt/c", .type = "9p"}};
    });
    world.expect_note("LNX04", {"/mnt/c/src/app: on /mnt/c, 9p"});
  }
}

TEST_CASE("LNX05: a Go from the system's packages") {
  World world;
  world.host(linux_host());
  const std::string status =
      "Package: golang-github-x-dev\nStatus: install ok installed\nVersion: 1\n\n"
      "Package: golang-1.19-go\nStatus: install ok installed\nVersion: 1.19.8-2\n\n"
      "Package: golang-go\nStatus: deinstall ok config-files\nVersion: 2:1.19~1\n";
  world.write("/var/lib/dpkg/status", status);
  world.expect_nothing("LNX05");
  world.make_directory("/usr/lib/go-1.19");
  const auto finding =
      world.expect_note("LNX05", {"/var/lib/dpkg/status:5: golang-1.19-go 1.19.8-2"});
  CHECK(finding.command == "sudo apt remove golang-1.19-go");
  SUBCASE("Alpine") {
    world.remove("/var/lib/dpkg");
    world.write("/lib/apk/db/installed", "P:git\nV:2.4\n\nP:go\nV:1.22.5-r0\nA:x86_64\n\n");
    world.expect_note("LNX05", {"/lib/apk/db/installed:4: go 1.22.5-r0"});
  }
  SUBCASE("Arch") {
    world.remove("/var/lib/dpkg");
    world.make_directory("/var/lib/pacman/local/go-2:1.22.5-1");
    world.make_directory("/var/lib/pacman/local/go-tools-2:0.2-1");
    world.expect_note("LNX05", {"/var/lib/pacman/local/go-2:1.22.5-1: go 2:1.22.5-1"});
  }
  SUBCASE("snap") {
    world.remove("/var/lib/dpkg");
    world.write("/snap/go/current/meta/snap.yaml", "name: go\nversion: '1.22.5'\n");
    const auto snap = world.expect_note("LNX05", {"/snap/go/current/meta/snap.yaml"});
    CHECK(snap.command == "sudo snap remove go");
  }
}

TEST_CASE("LNX06: a kernel that is too old") {
  World world;
  gov::Host host = linux_host();
  host.linux_kernel = gov::SystemVersion{2, 6, 32};
  world.host(host);
  put_go(world, "/usr/local/go", "go1.24.1", linux_program("amd64"));
  const auto finding = world.expect_warning("LNX06", {"/usr/local/go/bin/go: go1.24.1"});
  CHECK(finding.command == "gov install 1.23");
  put_go(world, "/usr/local/go", "go1.23.1", linux_program("amd64"));
  world.expect_nothing("LNX06");
}

TEST_CASE("go trees: the marks on real programs are read, those of the tools as well") {
  World world;
  const std::string compile =
      gov::concat(world.layout().toolchain(*gov::Version::parse("1.22.5"), world.platform()),
                  "/pkg/tool/", world.platform().os, "_", world.platform().arch, "/compile");
  world.program(compile);
  constexpr std::string_view kValue = "0083;5f;Safari;";
  if (::lsetxattr(compile.c_str(), "user.quarantine", kValue.data(), kValue.size(), 0) != 0)
    return;  // a file system without attributes
  REQUIRE(::lsetxattr(compile.c_str(), "user.provenance", "", 0, 0) == 0);
  const gov::Facts facts = world.facts();
  const gov::Environment environment;
  const gov::Stores stores{{world.layout().versions()}};
  const auto trees = gov::gather_go_trees(
      {.environment = environment, .layout = world.layout(), .stores = stores}, gov::Disk(""),
      facts.path, facts.store, {.quarantine = "user.quarantine", .provenance = "user.provenance"});
  REQUIRE_FALSE(trees.empty());
  REQUIRE(trees.front().quarantined.size() == 1);
  CHECK(trees.front().quarantined.front().path == compile);
  CHECK(trees.front().quarantined.front().value == kValue);
  CHECK(trees.front().has_provenance);
}
