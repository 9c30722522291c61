// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "base/text.hpp"
#include "doctor/facts/script_lines.hpp"
#include "doctor/facts/startup_facts.hpp"
#include "doctor/shareable_text.hpp"

using gov::assignments_in;
using gov::StartupDialect;

namespace {

std::string first(std::string_view line, StartupDialect dialect = StartupDialect::posix) {
  const auto found = assignments_in(line, dialect);
  return found.empty() ? "" : found.front().name + "=" + found.front().value;
}

}  // namespace

TEST_CASE("assignments: POSIX shells") {
  CHECK(first("export GOROOT=/usr/local/go") == "GOROOT=/usr/local/go");
  CHECK(first("  GOROOT=\"$HOME/go\"  # mine") == "GOROOT=$HOME/go");
  CHECK(first("[ -d /x ] && export GOROOT='/x y'") == "GOROOT=/x y");
  CHECK(first("if true; then GOROOT=/x; fi") == "GOROOT=/x");
  CHECK(first("declare -x GOROOT=/x") == "GOROOT=/x");
  CHECK(first("GOROOT=/x go build").empty());
  CHECK(first("echo GOROOT=/x").empty());
  CHECK(first("# GOROOT=/x").empty());
  CHECK(first("GOROOT='").empty() == false);
  CHECK(first("=x").empty());
  CHECK(first("\\").empty());
  const auto two = assignments_in("export GOOS=linux GOARCH=arm64", StartupDialect::posix);
  REQUIRE(two.size() == 2);
  CHECK(two[1].name == "GOARCH");
  CHECK_FALSE(two[1].is_whole_line);
}

TEST_CASE("assignments: fish, and the file of its universal variables") {
  CHECK(first("set -gx GOROOT /usr/local/go", StartupDialect::fish) == "GOROOT=/usr/local/go");
  CHECK(first("set --export GOFLAGS -v -x", StartupDialect::fish) == "GOFLAGS=-v -x");
  CHECK(first("set -e GOROOT", StartupDialect::fish).empty());
  CHECK(first("set -q GOROOT; or set -x GOROOT /x", StartupDialect::fish) == "GOROOT=/x");
  CHECK(first("SETUVAR --export GOROOT:/x", StartupDialect::fish_stored) == "GOROOT=/x");
}

TEST_CASE("assignments: files of sessions") {
  CHECK(first("GOROOT=/x", StartupDialect::plain) == "GOROOT=/x");
  CHECK(first("GOROOT DEFAULT=/x OVERRIDE=/y", StartupDialect::plain) == "GOROOT=/x OVERRIDE=/y");
  CHECK(first("GOROOT", StartupDialect::plain).empty());
}

TEST_CASE("start-up files: the lines that can be taken out alone") {
  // Each line that may be taken out ends in "# alone".
  for (const char* script :
       {"export A=1 # alone\nif [ -d /x ]; then\n  export A=2\nfi\nexport A=3 # alone\n",
        "[ -d /x ] && \\\nexport A=1\nexport A=2 # alone\n",
        "[ -n \"$B\" ] ||\n  export A=1\nexport A=2 # alone\n",
        "export A=1 \\\n  B=2\nexport A=3 # alone\n",
        "f() {\n  export A=1\n}\nexport A=2 # alone\n",
        "f() { export A=1; }  # alone\nexport A=2 # alone\n",
        "cat <<END\nexport A=1\nEND\nexport A=2 # alone\n",
        "x='\nexport A=1\n'\nexport A=2 # alone\n", "x=(\n  A=1\n)\nexport A=2 # alone\n",
        "case $x in\n  a) export A=1 ;;\nesac\nexport A=2 # alone\n",
        "for i in 1 2; do\n  export A=$i\ndone\nexport A=2 # alone\n",
        "(\nexport A=1\n)\ncat <<<\"$x\" # alone\nexport A=2 # alone\n",
        "echo if then done # alone\nexport A=2 # alone\n",
        // What never ends is not understood.
        "if true; then\nexport A=1\n", "x='\nexport A=1\n"}) {
    CAPTURE(std::string(script));
    const gov::TextFile file{.path = "/x", .text = script};
    const auto found = gov::script_lines(file, gov::StartupDialect::posix);
    const auto lines = gov::lines_of(file);
    REQUIRE(found.size() == lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CAPTURE(std::string(lines[i]));
      CHECK(found[i].is_standalone == lines[i].ends_with("# alone"));
    }
  }
  const gov::TextFile fish{.path = "/x",
                           .text = "if test -d /x\n  set -gx A 1\nend\nset -gx A 2\n"};
  std::vector<bool> alone;
  for (const gov::ScriptLine& line : gov::script_lines(fish, gov::StartupDialect::fish))
    alone.push_back(line.is_standalone);
  CHECK(alone == std::vector<bool>{false, false, false, true});
}

TEST_CASE("start-up files: the lines that a shell comes to when it reads the file") {
  // Each line that it passes over ends in "# not".
  for (const auto& [script, dialect] : std::vector<std::pair<const char*, gov::StartupDialect>>{
           {"f() {\n  export A=1 # not\n} # not\nexport A=2\n", gov::StartupDialect::posix},
           {"function f {\n  if x; then A=1; fi # not\n} # not\nA=2\n", gov::StartupDialect::posix},
           {"f()\n{\n  A=1 # not\n} # not\nA=2\n", gov::StartupDialect::posix},
           {"() {\n  A=1\n}\n{\n  A=2\n}\n", gov::StartupDialect::posix},
           {"cat <<END\nA=1 # not\nEND # not\n", gov::StartupDialect::posix},
           {"if x; then\n  A=1\nfi\n", gov::StartupDialect::posix},
           {"function f\n  set -gx A 1 # not\nend # not\nif x\n  set A 2\nend\n",
            gov::StartupDialect::fish}}) {
    CAPTURE(std::string(script));
    std::string text = script;
    const std::string_view marked = "END # not";
    const std::size_t at = text.find(marked);
    if (at != std::string::npos) text.erase(at + 3, marked.size() - 3);
    const gov::TextFile file{.path = "/x", .text = text};
    const auto found = gov::script_lines(file, dialect);
    const auto lines = gov::split(std::string_view(script), '\n');
    for (std::size_t i = 0; i < found.size(); ++i) {
      CAPTURE(std::string(lines[i]));
      CHECK(found[i].is_run != lines[i].ends_with("# not"));
    }
  }
}

TEST_CASE("shareable text: values that are called secret") {
  for (const auto& [text, shown] : std::vector<std::pair<std::string, std::string>>{
           {"export GITHUB_TOKEN=ghp_x; export A=1", "export GITHUB_TOKEN=***; export A=1"},
           {"GOFLAGS=-ldflags=-X=main.apiKey=x1 -mod=mod",
            "GOFLAGS=-ldflags=-X=main.apiKey=*** -mod=mod"},
           {"GOPRIVATE=name:pass@git.example/x y", "GOPRIVATE=***@git.example/x y"},
           {"PASSWORD=\"a b\" c", "PASSWORD=*** c"},
           {"-DPASSWORD=x", "-DPASSWORD=***"},
           {"GOPROXY=https://proxy.example,direct", "GOPROXY=https://proxy.example,direct"},
           {"module@v1.2.3 a=b@c", "module@v1.2.3 a=b@c"}}) {
    CHECK(gov::without_secrets(text) == shown);
  }
}
