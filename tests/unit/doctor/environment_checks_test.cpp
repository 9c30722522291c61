// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("ENV03: a GOPATH that the go command refuses, or of one version") {
  World world;
  world.set("GOPATH", "go");
  world.expect_error("ENV03", {"environment: GOPATH=go"});
  world.set("GOPATH", "~/go");
  world.expect_error("ENV03", {"environment"});
  world.unset("GOPATH");
  world.write("~/.config/go/env", "GOPATH=" + world.at("~/.asdf/installs/golang/1.20") + "\n");
  const auto finding = world.expect_warning("ENV03", {"~/.config/go/env:1"});
  CHECK(finding.command == "go env -u GOPATH");
  world.write("~/.config/go/env", "GOPATH=" + world.at("~/work") + "\n");
  world.expect_nothing("ENV03");
  world.set("GOPATH",
            world.layout().toolchain(*gov::Version::parse("1.22.5"), gov::build_platform()));
  world.expect_warning("ENV03", {"environment"});
}

TEST_CASE("ENV04: GO111MODULE") {
  World world;
  world.write("~/.profile", "export GO111MODULE=off\n");
  world.set("GO111MODULE", "off");
  world.expect_error("ENV04", {"environment: GO111MODULE=off", "~/.profile:1"});
  world.set("GO111MODULE", "on");
  world.expect_note("ENV04", {"environment"});
  world.set("GO111MODULE", "yes");
  world.expect_error("ENV04", {"environment"});
  world.unset("GO111MODULE");
  world.expect_nothing("ENV04");
}

TEST_CASE("ENV05: GOFLAGS") {
  World world;
  world.set("GOFLAGS", "-v build");
  world.expect_error("ENV05", {"environment: GOFLAGS=-v build"});
  world.set("GOFLAGS", "-mod=vendor");
  world.expect_warning("ENV05", {"environment"});
  world.set("GOFLAGS", "-mod=bogus");
  world.expect_error("ENV05", {"environment: GOFLAGS=-mod=bogus"});
  // What each Go says of these was tried with the official 1.24.9 and 1.27.0.
  for (const char* bad : {"-bogus", "'-ldflags=-s -w", "-ldflags=\"-s -w\"", "-ldflags='-s -w'",
                          "---x", "-=x", "-ldflags", "-mod", "-race=maybe", "-p=x", "-p=0",
                          "-buildvcs=maybe", "-C=/tmp", "-modfile=x", "-trimpath=7"}) {
    CAPTURE(std::string(bad));
    world.set("GOFLAGS", bad);
    world.expect_error("ENV05", {"environment"});
  }
  for (const char* good :
       {"'-ldflags=-s -w' -trimpath", "-i", "--trimpath", "\"-tags=a b\"", "-tags=", "-race=true",
        "-buildvcs=auto", "-json", "-count=1", "-x\t-v", "-modfile=alt.mod", "-o=x", "-ldflags="}) {
    CAPTURE(std::string(good));
    world.set("GOFLAGS", good);
    world.expect_nothing("ENV05");
  }
  world.set("GOFLAGS", "-artifacts");  // since Go 1.26, and this is 1.22
  world.expect_error("ENV05", {"environment"});
  world.write("~/project/go.mod", "module x\ngo 1.22\nrequire a.example/a v1.0.0\n");
  world.set("GOFLAGS", "-mod=vendor");
  world.expect_error("ENV05", {"environment"});
  world.write("~/project/vendor/modules.txt", "# a.example/a v1.0.0\n## explicit\na.example/a\n");
  world.expect_warning("ENV05", {"environment"});
  world.unset("GOFLAGS");
  world.write("~/.config/go/env", "GOFLAGS=-bogus\n");
  world.expect_error("ENV05", {"~/.config/go/env:1: GOFLAGS=-bogus"});
}

TEST_CASE("ENV06: variables for another machine") {
  World world;
  world.write("~/.config/go/env", "GOOS=windows\n");
  world.expect_warning("ENV06", {"~/.config/go/env:1: GOOS=windows"});
  world.write("~/.config/go/env", "GOOS=" + gov::build_platform().os + "\n");
  world.expect_nothing("ENV06");
  world.set("GOMIPS", "softfloat");
  world.expect_note("ENV06", {"environment: GOMIPS=softfloat"});
  world.set("GOARCH", "mipsle");
  world.expect_warning("ENV06", {"environment: GOARCH=mipsle"});
  world.unset("GOMIPS");
  world.set("GOARCH", "arm64");
  world.set("GOARM", "7");
  CHECK(world.findings("ENV06").back().what == "GOARM is set, and has no effect on arm64");
}

TEST_CASE("ENV07: GOBIN") {
  World world;
  world.set("GOBIN", "bin");
  world.expect_error("ENV07", {"environment: GOBIN=bin"});
  world.set("GOBIN", world.at("~/.profile"));
  world.expect_warning("ENV07", {"environment"});
  world.set("GOBIN", world.at("~/bin"));
  world.expect_nothing("ENV07");
}

TEST_CASE("ENV08: GOTOOLCHAIN replaces the pin") {
  World world;
  world.write("~/project/.go-version", "1.22.5\n");
  world.set("GOTOOLCHAIN", "go1.21.3");
  const auto finding = world.expect_warning(
      "ENV08", {"environment: GOTOOLCHAIN=go1.21.3", "~/project/.go-version:1"});
  CHECK(finding.what.find("go is go1.21.3 and not go1.22.5") != std::string::npos);
  world.set("GOTOOLCHAIN", "nonsense");
  world.expect_error("ENV08", {"environment"});
  world.set("GOTOOLCHAIN", "auto");
  world.expect_nothing("ENV08");
  world.write("~/project/go.mod", "module x\ngo 1.24.1\n");
  world.expect_warning("ENV08", {"environment: GOTOOLCHAIN=auto"});
  world.set("GOTOOLCHAIN", "local+path");
  world.set("GOV_GOTOOLCHAIN", "local+path");
  world.expect_nothing("ENV08");
}

TEST_CASE("ENV09: GOPROXY") {
  World world;
  for (const char* bad :
       {",", "foo", "https://a b", "ftp://x/", "https://ok.example,nope", "/srv/proxy"}) {
    CAPTURE(std::string(bad));
    world.set("GOPROXY", bad);
    world.expect_error("ENV09", {"environment"});
  }
  for (const char* odd : {"off", "http://proxy.example"}) {
    world.set("GOPROXY", odd);
    world.expect_warning("ENV09", {"environment"});
  }
  for (const char* good :
       {"https://proxy.golang.org,direct", "proxy.example/x|direct", "direct", "file:///x",
        "http://localhost:3000, direct", "direct,nope", "proxy.example:8080,off,ftp://x"}) {
    CAPTURE(std::string(good));
    world.set("GOPROXY", good);
    world.expect_nothing("ENV09");
  }
}

TEST_CASE("ENV10: toolchains cannot be checked") {
  World world;
  world.write("~/.config/go/env", "GOSUMDB=off\n");
  world.expect_warning("ENV10", {"~/.config/go/env:1: GOSUMDB=off"});
  world.set("GOTOOLCHAIN", "local");
  world.expect_nothing("ENV10");
  world.unset("GOTOOLCHAIN");
  world.write("~/.config/go/env", "GOSUMDB=sum.golang.google.cn\nGONOSUMDB=*\n");
  world.expect_nothing("ENV10");
  world.write("~/.config/go/env", "GOSUMDB=off\nGOPROXY=file:///mirror\n");
  world.expect_nothing("ENV10");
  for (const char* bad : {"sum.example.com", "a b c", "x+y+z", "sum.golang.google.cn https://x"}) {
    CAPTURE(std::string(bad));
    world.write("~/.config/go/env", std::string("GOSUMDB=") + bad + "\n");
    world.expect_error("ENV10", {"~/.config/go/env:1"});
  }
  for (const char* good : {"sum.golang.org", "sum.golang.org https://sum.example.com",
                           "sum.example.com+0123abcd+AXYZ"}) {
    CAPTURE(std::string(good));
    world.write("~/.config/go/env", std::string("GOSUMDB=") + good + "\n");
    world.expect_nothing("ENV10");
  }
}

TEST_CASE("ENV11: private modules and passwords") {
  World world;
  world.set("GOPRIVATE", "https://git.example/team");
  world.expect_warning("ENV11", {"environment"});
  world.set("GOPRIVATE", "git.example/team,*.corp.example");
  world.write("~/.netrc", "machine x login y password z\n");
  const auto finding = world.expect_warning("ENV11", {"~/.netrc"});
  CHECK(std::get<gov::ModeRepair>(finding.plans.front()).after == 0600);
  world.set_mode("~/.netrc", 0600);
  world.expect_nothing("ENV11");
}

TEST_CASE("ENV12: what is stored with go env -w") {
  World world;
  world.write("~/.config/go/env", "GOPROXY=direct\n\n# no comment\nlower=case\nGOFLAGS=-v\n");
  world.expect_note("ENV12", {"~/.config/go/env:1: GOPROXY=direct", "~/.config/go/env:5"});
  world.set("GOENV", "off");
  world.expect_note("ENV12", {"environment: GOENV=off"});
}

TEST_CASE("ENV13: caches that cannot be used") {
  World world;
  world.set("GOCACHE", "off");
  world.expect_error("ENV13", {"environment: GOCACHE=off"});
  world.set("GOCACHE", "cache");
  world.expect_error("ENV13", {"environment"});
  world.unset("GOCACHE");
  world.make_directory("~/go/pkg/mod");
  world.expect_nothing("ENV13");
  world.change([](gov::Facts& facts) { facts.folders.module_cache.status.owner = facts.user + 1; });
  world.expect_nothing("ENV13");  // shared, and written to all the same
  world.change([](gov::Facts& facts) { facts.folders.module_cache.status.is_writable = false; });
  world.expect_warning("ENV13", {"~/go/pkg/mod"});
}

TEST_CASE("ENV13: a link, a file or a folder of root's where a cache should be") {
  World world;
  world.link("/nowhere/disk", "~/.cache/go-build");
  world.expect_error("ENV13", {"~/.cache/go-build"});
  world.remove("~/.cache/go-build");
  world.write("~/.cache/go-build", "");
  world.expect_error("ENV13", {"~/.cache/go-build"});
  world.remove("~/.cache/go-build");
  world.set("GOMODCACHE", world.at("~/.profile") + "/mod");
  world.expect_warning("ENV13", {"~/.profile", "environment: GOMODCACHE=~/.profile/mod"});
  world.set("GOMODCACHE", world.at("~/not/yet/there"));
  world.expect_nothing("ENV13");
  world.change([](gov::Facts& facts) { facts.folders.module_cache.above.is_writable = false; });
  CHECK(world.expect_warning("ENV13", {}).what.find("cannot be made") != std::string::npos);
}

TEST_CASE("ENV13: folders of root's in a cache") {
  World world;
  world.make_directory("~/go/pkg/mod/cache/download/github.com/x/y/@v");
  // The modules themselves are read-only on purpose.
  world.make_directory("~/go/pkg/mod/github.com/x/y@v1.0.0");
  world.set_mode("~/go/pkg/mod/github.com/x/y@v1.0.0", 0555);
  world.expect_nothing("ENV13");
  world.change([&](gov::Facts& facts) {
    gov::PathStatus blocked{.path = world.at("~/go/pkg/mod/cache/download/github.com/x")};
    blocked.owner = facts.user + 1;
    facts.folders.module_cache.blocked.push_back(std::move(blocked));
  });
  world.expect_warning("ENV13", {"~/go/pkg/mod/cache/download/github.com/x"});
}

TEST_CASE("ENV14: the C compiler") {
  World world;
  world.set("CC", "/nowhere/gcc");
  world.expect_warning("ENV14", {"environment: CC=/nowhere/gcc"});
  world.unset("CC");
  world.path({"SHIMS"});
  world.expect_note("ENV14", {"environment"});
  world.set("CGO_ENABLED", "1");
  world.expect_error("ENV14", {"environment"});
  world.set("CGO_ENABLED", "0");
  world.expect_nothing("ENV14");
}
