// SPDX-License-Identifier: MIT
#include "doctor/facts/sourced_files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

namespace {

/// ENV01 shows this line of a file that ~/.bashrc, or another start-up file, sources.
void expect_found(World& world, const std::string& place) {
  const auto finding = world.expect_warning("ENV01", {place + ": export GOROOT=/x"});
  REQUIRE(finding.plans.size() == 1);
}

}  // namespace

TEST_CASE("sourced files: the spellings of the shells") {
  for (const char* line :
       {". ~/.env", "source \"$HOME/.env\"", "[ -f ~/.env ] && . ~/.env",
        "if [ -r \"${HOME}/.env\" ]; then . \"${HOME}/.env\"; fi",
        "[[ ! -f ~/.env ]] || source ~/.env", "test -s $HOME/.env && \\. $HOME/.env",
        "D=$HOME; . $D/.env",
        "source '"
        "HOME_HERE/.env'",
        ". \"${NOWHERE:-$HOME}/.env\"", "builtin source -- ~/.env",
        "for f in ~/.en[v] ~/none; do . $f; done",
        "for f in ~/.env; do\n  if [ -r \"$f\" ]; then\n    . \"$f\"\n  fi\ndone",
        "for f (~/.env(N)) source $f", "f=~/.env\n[ -e \"$f\" ] && source \"$f\""}) {
    CAPTURE(std::string(line));
    World world;
    std::string text = line;
    const std::size_t at = text.find("HOME_HERE");
    if (at != std::string::npos) text.replace(at, 9, world.home());
    world.write("~/.env", "export GOROOT=/x\n");
    world.expect_nothing("ENV01");
    world.write("~/.bashrc", text + "\n");
    expect_found(world, "~/.env:1");
  }
}

TEST_CASE("sourced files: what is not read by the shell is not followed") {
  for (const char* line :
       {"# . ~/.env", "echo . ~/.env", "f() {\n  . ~/.env\n}", "cat <<END\n. ~/.env\nEND",
        ". \"$(cat ~/.env)\"", ". <(cat ~/.env)", ". $UNKNOWN/.env", "alias x='. ~/.env'",
        "for f in ~/.bashrc.d/*; do . $f; done"}) {
    CAPTURE(std::string(line));
    World world;
    world.write("~/.env", "export GOROOT=/x\n");
    world.make_directory("~/.bashrc.d/folder");
    world.write("~/.bashrc", std::string(line) + "\n");
    world.expect_nothing("ENV01");
    world.expect_nothing("ENV15");
  }
}

TEST_CASE("sourced files: chains, circles, folders, and files of others") {
  World world;
  world.write("~/.bashrc", "for rc in ~/.bashrc.d/*.sh; do [ -f \"$rc\" ] && . \"$rc\"; done\n");
  world.write("~/.bashrc.d/10-x.sh", "# nothing\n. ~/.bashrc\n. ~/more/go.sh\n");
  world.write("~/more/go.sh", "\n\nexport GOROOT=/x\n");
  expect_found(world, "~/more/go.sh:3");
  // A file of the system's is not repaired.
  world.write("~/.bashrc.d/10-x.sh", ". /etc/go.env\n");
  world.write("/etc/go.env", "export GOROOT=/x\n");
  const auto finding = world.expect_warning("ENV01", {"/etc/go.env:1: export GOROOT=/x"});
  CHECK(finding.plans.empty());
  world.remove("/etc/go.env");
  world.expect_nothing("ENV01");
}

TEST_CASE("sourced files: it matters which shell reads them") {
  World world;
  world.write("~/.env", "export GOROOT=/x\n");
  world.write("~/.zshrc", ". ~/.env\n");
  world.expect_nothing("ENV01");  // SHELL is bash
  world.write("~/.profile", "if [ -n \"$BASH\" ]; then . ~/.env; fi\n");
  expect_found(world, "~/.env:1");
  world.set("SHELL", "/usr/bin/fish");
  world.write("~/.profile", "");
  world.write("~/.config/fish/config.fish", "test -f ~/.go.fish; and source ~/.go.fish\n");
  world.write("~/.go.fish", "set -gx GOROOT /x\n");
  world.expect_warning("ENV01", {"~/.go.fish:1: set -gx GOROOT /x"});
}

TEST_CASE("ENV01: a function, a here-document and another variable set no GOROOT") {
  World world;
  world.write("~/.bashrc",
              "usego() {\n  export GOROOT=$HOME/sdk/go$1\n}\ncat <<END\nexport GOROOT=/x\nEND\n");
  world.expect_nothing("ENV01");
  // $GOROOT_BOOTSTRAP is no use of $GOROOT, so the line may go.
  world.write("~/.bashrc", "export GOROOT=/x\nexport A=$GOROOT_BOOTSTRAP\n");
  CHECK(world.expect_warning("ENV01", {"~/.bashrc:1"}).plans.size() == 1);
  world.write("~/.bashrc", "export GOROOT=/x\nexport A=${GOROOT}/bin\n");
  CHECK(world.expect_warning("ENV01", {"~/.bashrc:2: uses $GOROOT"}).plans.empty());
  for (const char* removal : {"unset GOROOT", "unset -v A GOROOT", "[ -x /x ] || unset GOROOT"}) {
    CAPTURE(std::string(removal));
    world.write("~/.bashrc", std::string("export GOROOT=/x\n") + removal + "\n");
    world.expect_nothing("ENV01");
  }
}

TEST_CASE("ENV01: a line for another system is nobody's fault here") {
  World world;
  gov::Host host;
  host.platforms = gov::host_platforms({"linux", "amd64"}, false);
  world.host(host);
  for (const char* script :
       {"if [ \"$(uname)\" = Darwin ]; then\n  export GOROOT=/x\nfi\n",
        "[[ $OSTYPE == darwin* ]] && export GOROOT=/x\n",
        "if [[ \"$OSTYPE\" == linux* ]]; then\n  :\nelif [[ \"$OSTYPE\" == darwin* ]]; then\n  "
        "export GOROOT=/x\nfi\n",
        "case \"$(uname -s)\" in\n  Linux) ;;\n  Darwin)\n    export GOROOT=/x\n    ;;\nesac\n",
        "case $OSTYPE in\n  darwin*) export GOROOT=/x ;;\nesac\n"}) {
    CAPTURE(std::string(script));
    world.write("~/.bashrc", script);
    world.expect_nothing("ENV01");
  }
  for (const char* script :
       {"if [ \"$(uname)\" = Linux ]; then\n  export GOROOT=/x\nfi\n",
        "if [ \"$(uname)\" = Darwin ]; then\n  :\nelse\n  export GOROOT=/x\nfi\n",
        "if [ \"$(uname)\" != Darwin ]; then\n  export GOROOT=/x\nfi\n",
        "case \"$(uname -s)\" in\n  Darwin)\n    :\n    ;;\n  Linux)\n    export GOROOT=/x\n    "
        ";;\nesac\n",
        "case $OSTYPE in\n  darwin*) : ;;\nesac\nexport GOROOT=/x\n"}) {
    CAPTURE(std::string(script));
    world.write("~/.bashrc", script);
    CHECK(world.findings("ENV01").size() == 1);
  }
}

TEST_CASE("ENV15: files that are there and cannot be read") {
  World world;
  world.expect_nothing("ENV15");
  REQUIRE(::mkfifo(world.at("~/.zshrc").c_str(), 0600) == 0);
  CHECK(world.expect_warning("ENV15", {"~/.zshrc: it is not a regular file"}).what ==
        "could not read " + world.at("~/.zshrc") + ": it is not a regular file");
  world.remove("~/.zshrc");
  world.write("~/.zshrc", std::string("export A=1\0\n", 12));
  world.expect_warning("ENV15", {"~/.zshrc: it is not a text file"});
  world.write("~/.zshrc", std::string((1U << 20U) + 1, '#'));
  world.expect_warning("ENV15", {"~/.zshrc: it is larger than 1.0 MB"});
  world.remove("~/.zshrc");
  world.link("nowhere", "~/.zshrc");
  world.expect_warning("ENV15", {"~/.zshrc: it is a link that leads nowhere"});
  world.remove("~/.zshrc");
  world.make_directory("~/.config/go/env");
  world.expect_warning("ENV15", {"~/.config/go/env: it is not a regular file"});
  world.remove("~/.config/go");
  REQUIRE(::mkfifo(world.at("~/project/.go-version").c_str(), 0600) == 0);
  world.expect_warning("ENV15", {"~/project/.go-version: it is not a regular file"});
  world.remove("~/project/.go-version");
  world.make_directory("~/project/.envrc");
  world.expect_warning("ENV15", {"~/project/.envrc"});
  world.remove("~/project/.envrc");
  world.write("~/.bashrc", ". ~/.pipe\n");
  REQUIRE(::mkfifo(world.at("~/.pipe").c_str(), 0600) == 0);
  world.expect_warning("ENV15", {"~/.pipe"});
  world.remove("~/.pipe");
  world.expect_nothing("ENV15");
}
