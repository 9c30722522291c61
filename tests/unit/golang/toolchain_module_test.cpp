// SPDX-License-Identifier: MIT
#include "golang/toolchain_module.hpp"

#include <doctest/doctest.h>

namespace {

const gov::Platform kLinux{"linux", "amd64"};

gov::Version version(const char* text) { return gov::Version::parse(text).value(); }

std::optional<std::string> name_of(const char* path, const char* of) {
  return gov::name_in_toolchain_module(path, version(of), kLinux);
}

}  // namespace

TEST_CASE("toolchain module: its version") {
  CHECK(gov::toolchain_module_version(version("1.22.5"), kLinux) == "v0.0.1-go1.22.5.linux-amd64");
  CHECK(gov::toolchain_module_version(version("1.20"), {"linux", "arm"}) ==
        "v0.0.1-go1.20.linux-arm");
}

TEST_CASE("toolchain module: names of its files") {
  const std::string prefix = "golang.org/toolchain@v0.0.1-go1.24.4.linux-amd64/";
  CHECK(name_of("bin/go", "1.24.4") == prefix + "bin/go");
  CHECK(name_of("VERSION", "1.24.4") == prefix + "VERSION");
  CHECK(name_of("src/go.mod", "1.24.4") == prefix + "src/_go.mod");
  CHECK(name_of("go.mod", "1.24.4") == prefix + "_go.mod");
  CHECK(name_of("src/xgo.mod", "1.24.4") == prefix + "src/xgo.mod");
  CHECK(name_of("src/testing/doc.go", "1.24.4") == prefix + "src/testing/doc.go");
  CHECK(name_of("api", "1.24.4") == prefix + "api");
}

TEST_CASE("toolchain module: what it leaves out") {
  for (const char* path : {"api/go1.txt", "doc/a/b", "misc/x", "test/fixedbugs/go.mod"})
    CHECK_FALSE(name_of(path, "1.24.4"));
  CHECK_FALSE(name_of(".github/CODE", "1.20.14"));
  CHECK(name_of(".github/CODE", "1.21rc1"));
  CHECK(name_of(".github/CODE", "1.24.4"));
}

TEST_CASE("toolchain module: paths of its files") {
  const std::string prefix = "golang.org/toolchain@v0.0.1-go1.24.4.linux-amd64/";
  const auto path_of = [&](const std::string& name) {
    return gov::path_in_toolchain(name, version("1.24.4"), kLinux);
  };
  for (const char* path :
       {"bin/go", "VERSION", "src/go.mod", "go.mod", "src/xgo.mod", "src/x_go.mod"})
    CHECK(path_of(*name_of(path, "1.24.4")) == path);
  for (const char* name : {"src/go.mod", "go.mod", "test/x", "api/x", "doc/x", "misc/_go.mod"})
    CHECK_FALSE(path_of(prefix + name));
  for (const char* name :
       {"", "bin/go", "go/bin/go", "golang.org/toolchain@v0.0.1-go1.24.5.linux-amd64/x"})
    CHECK_FALSE(path_of(name));
}

TEST_CASE("toolchain module: programs and scripts are executable") {
  for (const char* path : {"bin/go", "pkg/tool/linux_amd64/vet", "src/all.bash", "src/x.sh", "a.pl",
                           "src/make.rc", "lib/wasm/go_js_wasm_exec", "misc/go_android_arm64_exec"})
    CHECK(gov::is_executable_in_archive(path));
  for (const char* path : {"VERSION", "src/cmd/go/main.go", "pkg/include/asm.h", "lib/go_exec",
                           "lib/go__exec", "lib/xgo_a_b_exec", "src/bash", "lib/go_a_b_exec.go"})
    CHECK_FALSE(gov::is_executable_in_archive(path));
}

TEST_CASE("toolchain module: archives with exactly one counterpart") {
  const auto has = [](const char* filename, const char* of, const gov::Platform& platform) {
    return gov::has_toolchain_module({.filename = filename, .platform = platform}, version(of));
  };
  CHECK(has("go1.24.4.linux-amd64.tar.gz", "1.24.4", kLinux));
  CHECK(has("go1.24.4.linux-armv6l.tar.gz", "1.24.4", {"linux", "arm"}));
  CHECK_FALSE(has("go1.21rc2.linux-armv6l.tar.gz", "1.21rc2", {"linux", "arm"}));
  CHECK(has("go1.21rc2.linux-amd64.tar.gz", "1.21rc2", kLinux));
  CHECK_FALSE(has("go1.4.2.darwin-amd64-osx10.8.tar.gz", "1.4.2", {"darwin", "amd64"}));
  CHECK_FALSE(has("my-go.tar.gz", "1.24.4", kLinux));
}
