// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "unit/doctor/world.hpp"

using gov_test::World;

TEST_CASE("PRJ04: go.mod begins with a byte order mark") {
  World world;
  world.write("~/project/go.mod", "\xEF\xBB\xBFmodule x\n");
  const auto finding = world.expect_error("PRJ04", {"~/project/go.mod:1"});
  REQUIRE(finding.plans.size() == 1);
  CHECK(std::get<gov::TextRepair>(finding.plans.front()).after == "module x\n");
  world.write("~/project/go.mod", "module x\n");
  world.expect_nothing("PRJ04");
}

TEST_CASE("PRJ01: the pin is older than go.mod") {
  World world;
  world.write("~/project/.go-version", "1.22.5\n");
  world.write("~/project/go.mod", "module x\n\ngo 1.24.1\n");
  const auto findings = world.findings("PRJ01");
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().command == "gov local 1.24.1");
  CHECK(findings.front().evidence.size() == 2);
  CHECK(findings.front().evidence.back().line == 3);
  CHECK(std::get<gov::TextRepair>(findings.front().plans.front()).after == "1.24.1\n");
  world.write("~/project/go.mod", "module x\n\ngo 1.22\n");
  world.expect_nothing("PRJ01");
}

TEST_CASE("PRJ01, GOV08: from a folder below, the command goes to the pin first") {
  World world;
  world.write("~/project/.go-version", "1.22.5\n");
  world.write("~/project/go.mod", "module x\n\ngo 1.24.1\n");
  world.make_directory("~/project/sub");
  world.go_to("~/project/sub");
  CHECK(world.findings("PRJ01").front().command ==
        "cd " + world.at("~/project") + "; gov local 1.24.1");
  world.write("~/project/.go-version", "go1.22.5\n");
  CHECK(world.expect_note("GOV08", {"~/project/.go-version:1"}).command ==
        "cd " + world.at("~/project") + "; gov local 1.22.5");
  world.write("~/project/.go-version", "${X}\n");
  CHECK(world.expect_error("GOV08", {"~/project/.go-version"})
            .command.starts_with("cd " + world.at("~/project") + "; gov local"));
}

TEST_CASE("PRJ02: the workspace does not use the module, or is missing") {
  World world;
  world.write("~/project/go.mod", "module x\n");
  world.write("~/go.work", "go 1.22\nuse ./other\n");
  world.expect_warning("PRJ02", {"~/go.work", "~/project/go.mod"});
  world.write("~/go.work", "go 1.22\nuse (\n\t./other\n\t./project/../project\n)\n");
  world.expect_nothing("PRJ02");
  world.set("GOWORK", world.at("~/nowhere.work"));
  world.expect_error("PRJ02", {"environment"});
  world.set("GOWORK", "off");
  world.expect_nothing("PRJ02");
}

TEST_CASE("PRJ03: vendor and go.mod disagree") {
  World world;
  world.write(
      "~/project/go.mod",
      "module x\ngo 1.22\nrequire (\n\ta.example/a v1.0.0\n\tb.example/b v1.2.0 // indirect\n)\n");
  world.write("~/project/vendor/modules.txt",
              "# a.example/a v1.0.0\n## explicit; go 1.20\na.example/a\n"
              "# b.example/b v1.1.0\n## explicit\n# c.example/c v1.0.0\n## explicit\nc.example/c\n"
              "# d.example/d v1.0.0\n## explicit\n");
  world.expect_error("PRJ03", {"~/project/go.mod:5: b.example/b v1.2.0, and vendor has v1.1.0",
                               "~/project/vendor/modules.txt: c.example/c v1.0.0, which go.mod "
                               "does not require"});
  world.write("~/project/vendor/modules.txt",
              "# a.example/a v1.0.0\n## explicit; go 1.20\n# b.example/b v1.2.0\n## explicit\n");
  world.expect_nothing("PRJ03");
  world.remove("~/project/vendor/modules.txt");
  world.expect_error("PRJ03", {"~/project/go.mod:4"});
  world.set("GOFLAGS", "-mod=mod");
  world.expect_nothing("PRJ03");
}

TEST_CASE("PRJ03: replacements, as the go command compares them") {
  World world;
  const std::string require = "module x\ngo 1.22\nrequire a.example/a v1.0.0\n";
  const std::string vendored = "# a.example/a v1.0.0 => ../a\n## explicit\na.example/a\n";
  const auto agree = [&](const std::string& replace, const std::string& modules) {
    world.write("~/project/go.mod", require + replace);
    world.write("~/project/vendor/modules.txt", modules);
    CAPTURE(replace);
    world.expect_nothing("PRJ03");
  };
  const auto disagree = [&](const std::string& replace, const std::string& modules,
                            const std::string& shown) {
    world.write("~/project/go.mod", require + replace);
    world.write("~/project/vendor/modules.txt", modules);
    CAPTURE(replace);
    world.expect_error("PRJ03", {shown});
  };
  agree("replace a.example/a v1.0.0 => ../a\n", vendored);
  agree("replace a.example/a => ../a // ours\n", vendored + "# a.example/a => ../a\n");
  agree("replace (\n\ta.example/a v1.0.0 => \"b.example/b\" v2.0.0\n)\n",
        "# a.example/a v1.0.0 => b.example/b v2.0.0\n## explicit\na.example/a\n");
  disagree("", vendored,
           "~/project/vendor/modules.txt: a.example/a v1.0.0 => ../a, which go.mod "
           "does not replace");
  disagree("replace a.example/a => ../a\n", "# a.example/a v1.0.0\n## explicit\na.example/a\n",
           "~/project/go.mod:4: a.example/a => ../a, which vendor does not mark as replaced");
  disagree("replace a.example/a v1.0.0 => ../b\n", vendored,
           "~/project/go.mod:4: a.example/a v1.0.0 => ../b, and vendor has ../a");
  disagree("replace z.example/z => ../z\nreplace a.example/a v1.0.0 => ../a\n", vendored,
           "~/project/go.mod:4: z.example/z => ../z, which vendor does not mark as replaced");
  // The folder of `go work vendor` is not the module's.
  agree("", "## workspace\n" + vendored);
  world.write("~/project/vendor/modules.txt", vendored);
  world.set("GO111MODULE", "off");
  world.expect_nothing("PRJ03");
}

TEST_CASE("PRJ05: files that go test passes over") {
  World world;
  world.write("~/project/a_plan9_test.go", "package a\n");
  world.write("~/project/_b_test.go", "package a\n");
  world.write("~/project/c_test.go", "//go:build ignore\n\npackage a\n");
  world.write("~/project/d_tests.go", "package a\nimport \"testing\"\n");
  world.write("~/project/e_test.go", "package a\n");
  world.write("~/project/latest.go", "package a\n");
  const auto finding =
      world.expect_note("PRJ05", {"~/project/a_plan9_test.go", "~/project/_b_test.go",
                                  "~/project/c_test.go", "~/project/d_tests.go"});
  CHECK(finding.evidence.size() == 4);
  world.go_to("~/");
  world.expect_nothing("PRJ05");
}

TEST_CASE("PRJ06: a directory that cannot be written to") {
  World world;
  world.write("~/project/go.mod", "module x\n");
  world.expect_nothing("PRJ06");
  world.change([](gov::Facts& facts) { facts.project.status.is_writable = false; });
  world.expect_error("PRJ06", {"~/project"});
  world.change([](gov::Facts& facts) { facts.project.status.mode = 0555; });
  world.expect_warning("PRJ06", {"~/project"});
  world.write("/proc/self/mounts", "/dev/sda1 / ext4 ro 0 0\n");
  world.expect_warning("PRJ06", {"~/project: on /, ext4"});
  world.change([](gov::Facts& facts) { facts.project = {}; });
  CHECK(world.expect_error("PRJ06", {}).command == "cd");
}

TEST_CASE("PRJ07: the files of a project name different Gos") {
  World world;
  world.write("~/project/.go-version", "1.22.5\n");
  world.write("~/project/.tool-versions", "nodejs 20\ngolang 1.21.0\n");
  world.write("~/project/.github/workflows/ci.yml",
              "steps:\n  - uses: actions/setup-go@v5\n    with:\n      go-version: '1.22.x'\n");
  world.expect_warning("PRJ07",
                       {"~/project/.go-version:1: 1.22.5", "~/project/.tool-versions:2: 1.21.0"});
  world.write("~/project/.tool-versions", "golang 1.22.5\n");
  world.expect_nothing("PRJ07");
  world.write("~/project/.github/workflows/ci.yml", "      go-version: 1.20\n");
  world.expect_warning("PRJ07", {"~/project/.github/workflows/ci.yml:1: go-version: 1.20"});
}

TEST_CASE("PRJ07: the matrix of a workflow") {
  World world;
  world.write("~/project/.go-version", "1.22.5\n");
  const auto ci = [&](const std::string& matrix) {
    CAPTURE(matrix);
    world.write("~/project/.github/workflows/ci.yml",
                "jobs:\n  test:\n    strategy:\n      matrix:\n" + matrix +
                    "    steps:\n      - uses: actions/setup-go@v5\n        with:\n"
                    "          go-version: ${{ matrix.go }}\n");
  };
  for (const char* agreeing :
       {"        go: ['1.21', '1.22']\n", "        go:\n          - 1.21\n          - 1.22.x\n",
        "        go: [\n          1.21, # old\n          \"1.22\",\n        ]\n",
        "        go: [stable, oldstable]\n", "        go: ${{ fromJSON(needs.x.outputs.go) }}\n",
        "        other: ['1.18']\n",
        "        go: ['1.22']\n        include:\n          - go: '1.18'\n",
        "        go:\n          - { version: 1.18 }\n"}) {
    ci(agreeing);
    world.expect_nothing("PRJ07");
  }
  ci("        go: ['1.18', \"1.19.x\"]\n");
  world.expect_warning("PRJ07", {"~/project/.go-version:1: 1.22.5",
                                 "~/project/.github/workflows/ci.yml:5: 1.18, 1.19"});
  ci("        go:\n        - '1.18'\n        # why\n        - '1.19'\n");
  world.expect_warning("PRJ07", {"~/project/.github/workflows/ci.yml:5: 1.18, 1.19"});
  ci("        go: [1.20, 1.22]\n");
  CHECK(world.expect_warning("PRJ07", {"~/project/.github/workflows/ci.yml:5: go: [1.20, 1.22]"})
            .what.ends_with("says 1.20 without quotes"));
  ci("        include:\n          - go: 1.18\n");
  world.expect_warning("PRJ07", {"~/project/.github/workflows/ci.yml:6: 1.18"});
}
