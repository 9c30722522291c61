// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include <functional>

#include "doctor/report_text.hpp"
#include "unit/doctor/world.hpp"

// Several faults at once: the one that has to be mended first comes first in the report, and what
// only follows from it is left out.

using gov_test::World;

namespace {

struct Combination {
  const char* name;
  std::function<void(World&)> break_it;
  const char* first;  // the id on top
  std::vector<std::string> hidden;
};

/// The id of the first finding in the report.
std::string first_id(const gov::Diagnosis& diagnosis) {
  const std::string text = gov::report_text(diagnosis, {});
  for (const auto line : gov::split(text, '\n')) {
    for (const std::string_view severity : {"  error ", "  warning ", "  note "}) {
      if (line.starts_with(severity))
        return std::string(line.substr(severity.size(), line.find(':') - severity.size()));
    }
  }
  return "";
}

bool is_hidden(const gov::Diagnosis& diagnosis, std::string_view id) {
  for (const gov::CheckOutcome& outcome : diagnosis.outcomes) {
    if (outcome.check->id == id) return outcome.hidden_by != nullptr;
  }
  return false;
}

void poison(World& world) {
  world.write("~/.config/go/env", "GOROOT=/old\n");
  world.set("GOROOT", "/old");
  world.write("~/.zshrc", "export GOROOT=/old\n");
}

const Combination kCombinations[] = {
    {"a stored GOROOT, an exported one, and stored settings", poison, "ENV02", {"ENV01", "ENV12"}},
    {"no shims on PATH, no hook, a note",
     [](World& world) {
       world.write("~/.bashrc", "");
       world.path({"/usr/bin"});
       world.write("~/project/.go-version", "go1.22.5\n");
     },
     "GOV01",
     {"GOV02"}},
    {"noexec store, and a damaged version",
     [](World& world) {
       world.write("/proc/self/mounts", "x / ext4 rw,noexec 0 0\n");
       world.remove(world.install("1.23.1") + "/bin/go");
       world.set("GO111MODULE", "on");
     },
     "GOV05",
     {"GOV06"}},
    {"a pin older than go.mod, with a GOTOOLCHAIN that follows go.mod",
     [](World& world) {
       world.write("~/project/.go-version", "1.22.5\n");
       world.write("~/project/go.mod", "module x\ngo 1.24.1\n");
       world.set("GOTOOLCHAIN", "auto");
       world.write("~/project/_x_test.go", "package x\n");
     },
     "PRJ01",
     {"ENV08"}},
    {"a store of root's with files of root's, and a hook that is loaded twice",
     [](World& world) {
       world.change([](gov::Facts& facts) {
         facts.store.root.owner = facts.user + 1;
         facts.store.foreign_owners = {{facts.root, facts.user + 1}};
       });
       world.write("~/.bashrc",
                   ". ~/.local/share/gov/shell/gov.bash\n. ~/.local/share/gov/shell/gov.bash\n");
     },
     "GOV04",
     {"GOV11"}},
    {"another go first, a relative entry, and tools that are not found",
     [](World& world) {
       world.go("/usr/local/go", "go1.21.0");
       world.program("~/go/bin/dlv");
       world.path({"/usr/local/go/bin", "SHIMS", "./bin", "/usr/bin"});
     },
     "PATH01",
     {"PATH02"}},
    {"an invalid pin, a readable .netrc and an old setting",
     [](World& world) {
       world.write("~/project/.go-version", "${GO_VERSION}\n");
       world.write("~/.netrc", "machine x\n");
       world.set("GO111MODULE", "auto");
     },
     "GOV08",
     {}},
    {"a pin that is missing, a proxy without encryption, files that are no tests",
     [](World& world) {
       world.write("~/project/.go-version", "1.21.9\n");
       world.set("GOPROXY", "http://proxy.example");
       world.write("~/project/_a_test.go", "package a\n");
     },
     "GOV07",
     {}},
    {"go.mod with a byte order mark, a workspace without it, variables for Windows",
     [](World& world) {
       world.write("~/project/go.mod", "\xEF\xBB\xBFmodule x\n");
       world.write("~/go.work", "go 1.22\n");
       world.set("GOOS", "windows");
     },
     "PRJ04",
     {}},
    {"vendor that disagrees, GOFLAGS that insists on it, a stale shim",
     [](World& world) {
       world.write("~/project/go.mod", "module x\ngo 1.22\nrequire a.example/a v1.0.0\n");
       world.write("~/project/vendor/modules.txt", "# a.example/a v1.1.0\n## explicit\n");
       world.set("GOFLAGS", "-mod=vendor");
       world.remove(world.at("SHIMS") + "/gofmt");
     },
     "PRJ03",
     {}},
};

}  // namespace

TEST_CASE("combined: the cause comes first, and what follows from it is left out") {
  for (const Combination& combination : kCombinations) {
    CAPTURE(std::string(combination.name));
    World world;
    combination.break_it(world);
    const auto diagnosis = world.diagnosis();
    CHECK(first_id(diagnosis) == combination.first);
    std::size_t found = 0;
    for (const gov::CheckOutcome& outcome : diagnosis.outcomes)
      found += outcome.findings.empty() ? 0U : 1U;
    CHECK(found >= 3);
    for (const std::string& id : combination.hidden) {
      CAPTURE(id);
      CHECK(is_hidden(diagnosis, id));
    }
  }
}

namespace {

/// The check that hides this one; "" when none does and it has findings, "-" without findings.
std::string hidden_by(const World& world, std::string_view id) {
  const auto diagnosis = world.diagnosis();
  for (const gov::CheckOutcome& outcome : diagnosis.outcomes) {
    if (outcome.check->id != id) continue;
    if (outcome.findings.empty()) return "-";
    return outcome.hidden_by == nullptr ? "" : std::string(outcome.hidden_by->id);
  }
  return "-";
}

}  // namespace

TEST_CASE("followers: a login shell that does not answer, and one that is slow") {
  World world;
  world.change([](gov::Facts& facts) {
    facts.deep = gov::DeepFacts{.shell = "bash", .new_shells = {{"a login bash has no gov", true}}};
  });
  CHECK(hidden_by(world, "PATH04") == "IDE05");
  world.change([](gov::Facts& facts) { facts.deep->login_time = std::chrono::seconds(4); });
  CHECK(hidden_by(world, "PATH04").empty());
  CHECK(hidden_by(world, "IDE05").empty());
}

TEST_CASE("followers: another manager's go and GOROOT") {
  World world;
  world.go("~/.gvm/gos/go1.20", "go1.20");
  world.set("GVM_ROOT", world.at("~/.gvm"));
  world.set("GOROOT", world.at("~/.gvm/gos/go1.20"));
  world.path({"~/.gvm/gos/go1.20/bin", "SHIMS", "/usr/bin"});
  CHECK(hidden_by(world, "PATH10").empty());
  CHECK(hidden_by(world, "PATH01") == "PATH10");
  CHECK(hidden_by(world, "ENV01") == "PATH10");
  CHECK(hidden_by(world, "PATH02") == "PATH10");
  // A line of the user's own is another cause.
  world.write("~/.bashrc", "export GOROOT=" + world.at("~/.gvm/gos/go1.20") + "\n");
  CHECK(hidden_by(world, "ENV01").empty());
  // So is another Go in front of them all.
  world.go("/usr/local/go", "go1.21.0");
  world.path({"/usr/local/go/bin", "~/.gvm/gos/go1.20/bin", "SHIMS", "/usr/bin"});
  CHECK(hidden_by(world, "PATH01").empty());
  CHECK(hidden_by(world, "PATH02").empty());
}

TEST_CASE("followers: what a read-only file system explains") {
  World world;
  world.write("/proc/self/mounts", "/dev/sda1 / ext4 ro 0 0\n");
  world.change([](gov::Facts& facts) { facts.store.root.is_writable = false; });
  CHECK(hidden_by(world, "GOV04") == "GOV05");
  world.write("/proc/self/mounts", "/dev/sda1 / ext4 rw 0 0\n");
  CHECK(hidden_by(world, "GOV04").empty());
}
