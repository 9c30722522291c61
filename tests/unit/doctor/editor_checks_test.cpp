// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <algorithm>
#include <span>

#include "unit/doctor/world.hpp"

using gov_test::World;

namespace {

const std::string kSettings = "~/.config/Code/User/settings.json";

/// What the file becomes when the finding is repaired.
std::string repaired(const gov::Finding& finding) {
  REQUIRE(finding.plans.size() == 1);
  return std::get<gov::TextRepair>(finding.plans.front()).after;
}

}  // namespace

TEST_CASE("settings: members with comments, commas at the end and nesting") {
  const std::string text =
      "\xEF\xBB\xBF// of mine\n{\n  \"a\": 1, // one\n  \"go.x\": {\"GOROOT\": \"/x\\\"y\", },\n"
      "  /* two */ \"b\": [1, {\"c\": 2},],\r\n  \"a\": \"//no comment\"\n}\n";
  const auto members = gov::read_settings(text);
  REQUIRE(members);
  REQUIRE(members->size() == 4);
  CHECK(gov::find_member(*members, "a")->text == "//no comment");
  CHECK(gov::find_member(*members, "a")->line == 6);
  const auto* object = gov::find_member(*members, "go.x");
  CHECK(object->members.front().text == "/x\"y");
  CHECK(object->members.front().line == 4);
  for (const char* bad : {"", "[]", "{", "{\"a\"}", "{\"a\":1 \"b\":2}", "{\"a\":}", "{\"a\":1}x",
                          "{\"a", "{\"a\":\"\n\"}"}) {
    CAPTURE(std::string(bad));
    CHECK_FALSE(gov::read_settings(bad));
  }
  std::string deep = "{\"a\":";
  for (int i = 0; i < 100'000; ++i) deep += "[";
  CHECK_FALSE(gov::read_settings(deep));
}

TEST_CASE("settings: a member is taken out and nothing else changes") {
  struct Case {
    const char* before;
    const char* after;
  };
  for (const Case& c : {
           Case{"{\n  \"x\": 1,\n  \"b\": 2\n}\n", "{\n  \"b\": 2\n}\n"},
           Case{"{\n  \"b\": 2,\n  \"x\": 1\n}\n", "{\n  \"b\": 2\n}\n"},
           Case{"{\r\n\t\"b\": 2,\r\n\t\"x\": 1,\r\n}", "{\r\n\t\"b\": 2,\r\n}"},
           Case{"{\"x\": 1}", "{}"},
           Case{"{\"b\": 2, \"x\": 1}", "{\"b\": 2 }"},
           Case{"{\n  \"x\": {\n    \"y\": 1\n  }, // why\n  \"b\": 2\n}",
                "{\n   // why\n  \"b\": 2\n}"},
       }) {
    CAPTURE(std::string(c.before));
    const auto members = gov::read_settings(c.before);
    REQUIRE(members);
    const std::string after = gov::without_member(c.before, *gov::find_member(*members, "x"));
    CHECK(after == c.after);
    CHECK(gov::read_settings(after));
  }
}

TEST_CASE("IDE01: go.goroot") {
  World world;
  world.write(kSettings,
              "{\n  // mine\n  \"go.goroot\": \"${env:HOME}/.goenv/versions/1.23.2\",\n"
              "  \"editor.tabSize\": 2,\n}\n");
  const auto finding = world.expect_warning("IDE01", {kSettings + ":3"});
  CHECK(finding.what.find("does not exist") != std::string::npos);
  CHECK(repaired(finding) == "{\n  // mine\n  \"editor.tabSize\": 2,\n}\n");
  world.make_directory("~/.goenv/versions/1.23.2");
  CHECK(world.expect_warning("IDE01", {kSettings + ":3"}).what.find("exist") == std::string::npos);
  for (const char* healthy : {"{\"go.goroot\": \"\"}", "{}", "{\"go.goroot\": null}"}) {
    world.write(kSettings, healthy);
    world.expect_nothing("IDE01");
  }
}

TEST_CASE("IDE02: go.alternateTools") {
  World world;
  const auto expect_fault = [&](const std::string& value, std::string_view fault) {
    CAPTURE(value);
    world.write(kSettings,
                "{\n\"go.alternateTools\": {\"go\": \"" + value + "\", \"dlv\": \"/d\"}}");
    const auto finding = world.expect_warning("IDE02", {kSettings + ":2"});
    CHECK(finding.what.find(fault) != std::string::npos);
    CHECK(repaired(finding) == "{\n\"go.alternateTools\": { \"dlv\": \"/d\"}}");
  };
  world.go("/usr/local/go", "go1.21.0");
  world.program("/usr/bin/gov");
  expect_fault("/nowhere/go", "does not exist");
  expect_fault("go1.22", "not an absolute path");
  expect_fault(world.at("/usr/bin/gov") + " exec go", "words after the program");
  expect_fault(world.at("/usr/bin/gov"), "is gov, and not a go");
  expect_fault(world.at("/usr/local/go/bin/go"), "one version");
  world.program("~/.local/share/mise/shims/go");
  for (const std::string& healthy :
       {world.at("SHIMS") + "/go", std::string("${env:HOME}/.local/share/gov/shims/go"),
        std::string("~/.local/share/mise/shims/go")}) {
    CAPTURE(healthy);
    world.write(kSettings, "{\"go.alternateTools\": {\"go\": \"" + healthy + "\"}}");
    world.expect_nothing("IDE02");
  }
}

TEST_CASE("IDE03: variables in settings") {
  World world;
  const std::string workspace = "~/project/.vscode/settings.json";
  world.write(workspace,
              "{\n\"go.toolsEnvVars\": {\n  \"GOROOT\": \"/x\",\n  \"GOOS\": \"js\"\n}\n}\n");
  const auto finding = world.expect_warning("IDE03", {workspace + ":3: \"GOROOT\": \"/x\""});
  CHECK(repaired(finding) == "{\n\"go.toolsEnvVars\": {\n  \"GOOS\": \"js\"\n}\n}\n");
  world.write(workspace,
              "{\"terminal.integrated.env.osx\": {\"PATH\": \"/usr/local/go/bin:${env:PATH}\"}}");
  world.expect_warning("IDE03", {workspace + ":1"});
  world.write(workspace, "{\"go.gopath\": \"c:/go/bin\"}");
  world.expect_warning("IDE03", {workspace + ":1: \"go.gopath\": \"c:/go/bin\""});
  for (const char* healthy :
       {"{\"go.toolsEnvVars\": {\"GOOS\": \"js\", \"GOARCH\": \"wasm\"}, \"go.gopath\": \"\"}",
        "{\"terminal.integrated.env.osx\": {\"VISUAL\": \"code --wait\", \"PATH\": "
        "\"${env:PATH}:/x\"}}"}) {
    world.write(workspace, healthy);
    world.expect_nothing("IDE03");
  }
  world.write("~/project/all.code-workspace",
              "{\"folders\": [],\n\"settings\": {\"go.gopath\": \"/x\"}}");
  world.expect_warning("IDE03", {"~/project/all.code-workspace:2"});
}

TEST_CASE("IDE04: keys without effect, and gopls switched off") {
  World world;
  world.write(kSettings, "{\"go.goplsArgs\": [\"-v\"], \"go.lintTool\": \"golangci-lint\"}");
  world.expect_note("IDE04", {kSettings + ":1: \"go.goplsArgs\": [\"-v\"]"});
  world.write(kSettings, "{\"go.useLanguageServer\": false}");
  world.expect_warning("IDE04", {kSettings + ":1"});
  world.write(kSettings, "{\"go.useLanguageServer\": ");
  world.expect_note("IDE04", {kSettings});
  world.write(kSettings,
              "{\"go.useLanguageServer\": true, \"gopls\": {\"formatting.gofumpt\": true}}");
  world.expect_nothing("IDE04");
}

TEST_CASE("IDE06: the Go of GoLand") {
  World world;
  const std::string file = "~/project/.idea/workspace.xml";
  world.go("/usr/local/go", "go1.19");
  const auto text = [](const std::string& value) {
    return "<project>\n  <component name=\"GOROOT\" url=\"file://" + value + "\" />\n</project>\n";
  };
  world.write(file, text(world.at("/usr/local/go")));
  const auto finding = world.expect_warning("IDE06", {file + ":2"});
  CHECK(finding.what.find("go1.19 ") != std::string::npos);
  const std::string after = repaired(finding);
  CHECK(after.find("file://$USER_HOME$/.local/share/gov/versions/go1.22.5.") != std::string::npos);
  world.write(file, after);
  world.expect_nothing("IDE06");
  world.write(file, text("$PROJECT_DIR$/../none"));
  CHECK(world.expect_warning("IDE06", {file + ":2"}).what.find("no Go") != std::string::npos);
  for (const char* without : {"<project/>", "<component name=\"GOROOT\" url=\"\" />",
                              "<component name=\"GOROOT\"", "<component name=\"GOROOT\" url=\""}) {
    world.write(file, without);
    world.expect_nothing("IDE06");
  }
}

TEST_CASE("IDE09: few watches matter only where gopls watches") {
  World world;
  world.write("/proc/sys/fs/inotify/max_user_watches", "8192\n");
  world.write("/proc/sys/fs/inotify/max_user_instances", "128\n");
  world.expect_nothing("IDE09");
  world.write(kSettings, "{\n\"gopls\": {\"fileWatcher\": \"fsnotify\"}}");
  world.expect_note("IDE09", {"/proc/sys/fs/inotify/max_user_watches: 8192", kSettings + ":2"});
  world.write("/proc/sys/fs/inotify/max_user_watches", "524288\n");
  world.expect_nothing("IDE09");
}

TEST_CASE("IDE10: the editor's own Go in front of PATH") {
  World world;
  world.go("/usr/local/go", "go1.19");
  world.path({"/usr/local/go/bin", "SHIMS", "/usr/bin"});
  world.expect_nothing("IDE10");
  world.set("TERM_PROGRAM", "vscode");
  world.expect_error("IDE10", {"environment: TERM_PROGRAM=vscode"});
  world.write("~/.bashrc", "PATH=" + world.at("/usr/local/go/bin") + ":$PATH\n");
  world.expect_nothing("IDE10");
  world.path({"SHIMS", "/usr/local/go/bin"});
  world.write("~/.bashrc", "");
  world.expect_nothing("IDE10");
}

namespace {

/// A program with nothing but the section that says what it was built from.
std::string built_program(std::string_view module, std::string_view version) {
  const auto number = [](std::uint64_t value, std::size_t width) {
    std::string bytes;
    for (std::size_t i = 0; i < width; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xffU);
    return bytes;
  };
  const std::string names = std::string("\0.go.buildinfo\0.shstrtab\0", 25);
  const std::string modules = gov::concat("0123456789abcdef", "path\tx\nmod\t", module, "\t",
                                          version, "\th1:x\n", "0123456789abcdef");
  std::string record = "\xff Go buildinf:\x08\x02" + std::string(16, '\0');
  record += "\x08go1.22.5";
  record += static_cast<char>(modules.size() | 0x80U);
  record += static_cast<char>(modules.size() >> 7U);
  record += modules;
  const std::size_t names_at = 64;
  const std::size_t record_at = names_at + names.size();
  const std::size_t table_at = record_at + record.size();
  const auto section = [&](std::uint64_t name, std::size_t at, std::size_t size) {
    return number(name, 4) + std::string(20, '\0') + number(at, 8) + number(size, 8) +
           std::string(24, '\0');
  };
  std::string head =
      "\x7f"
      "ELF\x02\x01\x01" +
      std::string(33, '\0') + number(table_at, 8);
  head += std::string(10, '\0') + number(64, 2) + number(2, 2) + number(1, 2);
  return head + names + record + section(1, record_at, record.size()) +
         section(15, names_at, names.size());
}

}  // namespace

TEST_CASE("build records: hostile ones are none") {
  const std::string whole = built_program("golang.org/x/tools/gopls", "v0.16.1");
  const auto read = [](const std::string& file) {
    return gov::read_build_record([&](std::uint64_t offset, std::span<char> buffer) -> std::size_t {
      if (offset >= file.size()) return 0;
      const std::size_t count =
          std::min(buffer.size(), file.size() - static_cast<std::size_t>(offset));
      std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(offset), count, buffer.begin());
      return count;
    });
  };
  const auto record = read(whole);
  REQUIRE(record);
  CHECK(record->go == "go1.22.5");
  CHECK(record->module == "golang.org/x/tools/gopls");
  CHECK(record->version == "v0.16.1");
  for (std::size_t length = 0; length < whole.size(); ++length) (void)read(whole.substr(0, length));
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = '\xff';
    (void)read(broken);
  }
}

TEST_CASE("IDE07: gopls") {
  World world;
  world.expect_nothing("IDE07");
  world.make_directory("~/.vscode/extensions/golang.go-0.42.1");
  world.expect_warning("IDE07", {"~/.vscode/extensions/golang.go-0.42.1"});
  world.program("~/go/bin/gopls", built_program("golang.org/x/tools/gopls", "v0.16.1"));
  world.expect_nothing("IDE07");
  world.install("1.19.8");
  world.write(world.layout().default_request(), "1.19.8\n");
  const auto finding = world.expect_warning("IDE07", {"~/go/bin/gopls: v0.16.1"});
  CHECK(finding.command.ends_with("gopls@v0.15.3"));
  world.program("~/go/bin/gopls", built_program("golang.org/x/tools/gopls", "v0.15.3"));
  world.expect_nothing("IDE07");
}

TEST_CASE("IDE08: delve") {
  World world;
  world.program("~/go/bin/dlv", built_program("github.com/go-delve/delve", "v1.21.0"));
  world.expect_warning("IDE08", {"~/go/bin/dlv: v1.21.0"});
  world.program("~/go/bin/dlv", built_program("github.com/go-delve/delve", "v1.9.1"));
  world.expect_warning("IDE08", {"~/go/bin/dlv: v1.9.1"});
  for (const char* fine : {"v1.22.0", "v1.25.1", "(devel)"}) {
    world.program("~/go/bin/dlv", built_program("github.com/go-delve/delve", fine));
    world.expect_nothing("IDE08");
  }
}

TEST_CASE("IDE05: a login shell that is too slow for an editor") {
  using std::chrono::milliseconds;
  World world;
  const auto answers_in = [&](std::optional<milliseconds> time) {
    world.change([time](gov::Facts& facts) {
      facts.deep = gov::DeepFacts{.shell = "zsh", .login_time = time};
    });
  };
  answers_in(milliseconds(300));
  world.expect_nothing("IDE05");
  answers_in(milliseconds(4200));
  CHECK(world.expect_warning("IDE05", {"a new login zsh"}).what ==
        "a new zsh takes 4.2 s to start");
  answers_in(std::nullopt);
  CHECK(world.expect_warning("IDE05", {"a new login zsh"}).what == "a new zsh did not answer");
  // A shell that gov does not know, or that is not installed, is another matter.
  world.change([](gov::Facts& facts) { facts.deep = gov::DeepFacts{}; });
  world.expect_nothing("IDE05");
}
