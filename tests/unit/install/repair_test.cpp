// SPDX-License-Identifier: MIT
#include "install/repair.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "install/installer.hpp"
#include "install_trial.hpp"

using gov::ErrorKind;
using gov_test::InstallTrial;
using Names = std::vector<std::string>;

namespace {

/// An installed go1.99.1, to be damaged.
struct RepairTrial : InstallTrial {
  RepairTrial() {
    REQUIRE(gov::install_toolchain(job(), plan()));
    servers.requests.clear();
  }

  [[nodiscard]] gov::Result<gov::RepairReport> repair() {
    return gov::repair_toolchain(job(), {version, gov_test::kLinux, goroot()},
                                 [this]() -> gov::Result<gov::InstallPlan> {
                                   ++plans_made;
                                   return plan();
                                 });
  }

  [[nodiscard]] std::string in_tree(const std::string& path) const { return goroot() + "/" + path; }
  [[nodiscard]] std::string list_file() const { return layout.manifest(version, gov_test::kLinux); }
  [[nodiscard]] static std::string content(const std::string& path) {
    return gov::read_file(path, 1 << 20).value();
  }

  int plans_made = 0;
};

}  // namespace

TEST_CASE("repair: a sound tree needs neither a plan nor the archive") {
  RepairTrial trial;
  const auto report = trial.repair();
  REQUIRE(report);
  CHECK(report->was_sound());
  CHECK(report->files > 20);
  CHECK(trial.plans_made == 0);
  CHECK(trial.servers.requests.empty());
}

TEST_CASE("repair: what is missing, changed or of another type is taken from the archive") {
  RepairTrial trial;
  const std::string sound = RepairTrial::content(trial.in_tree("bin/gofmt"));
  REQUIRE(::unlink(trial.in_tree("bin/go").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(trial.in_tree("bin/gofmt"), sound + "damage"));
  REQUIRE(::unlink(trial.in_tree("VERSION").c_str()) == 0);
  REQUIRE(gov::make_directories(trial.in_tree("VERSION")));
  const auto before = gov::status_of(trial.in_tree("bin/gofmt"));

  const auto report = trial.repair();
  REQUIRE(report);
  Names restored = report->restored;
  std::sort(restored.begin(), restored.end());
  CHECK(restored == Names{"VERSION", "bin/go", "bin/gofmt"});
  CHECK(trial.plans_made == 1);
  CHECK(trial.servers.requests.size() == 1);
  CHECK(RepairTrial::content(trial.in_tree("bin/gofmt")) == sound);
  // Renamed over the old one, which a running program keeps.
  CHECK_FALSE(gov::is_same_file(before, gov::status_of(trial.in_tree("bin/gofmt"))));
  CHECK(InstallTrial::is_empty(trial.layout.staging()));
  CHECK(trial.repair()->was_sound());
}

TEST_CASE("repair: modes are set without the archive") {
  RepairTrial trial;
  REQUIRE(::chmod(trial.in_tree("bin/go").c_str(), 0600) == 0);
  REQUIRE(::chmod(trial.in_tree("VERSION").c_str(), 0777) == 0);
  const auto report = trial.repair();
  REQUIRE(report);
  CHECK(report->restored.empty());
  CHECK(report->modes_set.size() == 2);
  CHECK(trial.plans_made == 0);
  CHECK(gov::is_executable(trial.in_tree("bin/go")));
}

TEST_CASE("repair: additions are told of and left alone") {
  RepairTrial trial;
  REQUIRE(gov::write_file_atomically(trial.in_tree("src/mine.go"), "package mine"));
  const auto report = trial.repair();
  REQUIRE(report);
  CHECK(report->was_sound());
  CHECK(report->additions == Names{"src/mine.go"});
  CHECK(gov::is_regular_file(trial.in_tree("src/mine.go")));
}

TEST_CASE(
    "repair: a directory that is a link now is replaced, and what it leads to is not touched") {
  RepairTrial trial;
  REQUIRE(gov::make_directories(trial.dir / "outside"));
  REQUIRE(::rename(trial.in_tree("bin").c_str(), (trial.dir / "outside/bin").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(trial.dir / "outside/bin/go", "outside"));
  REQUIRE(::symlink((trial.dir / "outside/bin").c_str(), trial.in_tree("bin").c_str()) == 0);
  const auto report = trial.repair();
  REQUIRE(report);
  CHECK_FALSE(gov::link_target(trial.in_tree("bin")));
  CHECK(gov::is_executable(trial.in_tree("bin/go")));
  CHECK(RepairTrial::content(trial.dir / "outside/bin/go") == "outside");
}

TEST_CASE("repair: a list of files that is lost, damaged or wrong is that of the archive again") {
  RepairTrial trial;
  const std::string sound = RepairTrial::content(trial.list_file());
  const std::string other = sound.substr(0, sound.find('\n') + 1);
  for (const std::string& content : {std::string(), std::string("rubbish\n"), other}) {
    CAPTURE(content);
    REQUIRE(gov::write_file_atomically(trial.list_file(), content));
    const auto report = trial.repair();
    REQUIRE(report);
    CHECK(RepairTrial::content(trial.list_file()) == sound);
    CHECK(report->restored.empty());
  }
  REQUIRE(::unlink(trial.list_file().c_str()) == 0);
  REQUIRE(trial.repair());
  CHECK(RepairTrial::content(trial.list_file()) == sound);

  // A link in its place would lead elsewhere.
  REQUIRE(::unlink(trial.list_file().c_str()) == 0);
  REQUIRE(gov::write_file_atomically(trial.dir / "elsewhere", "mine"));
  REQUIRE(::symlink((trial.dir / "elsewhere").c_str(), trial.list_file().c_str()) == 0);
  REQUIRE(trial.repair());
  CHECK(RepairTrial::content(trial.dir / "elsewhere") == "mine");
  CHECK(RepairTrial::content(trial.list_file()) == sound);
}

TEST_CASE("repair: without the archive the tree stays as it is, and a later repair completes") {
  RepairTrial trial;
  REQUIRE(::unlink(trial.in_tree("bin/go").c_str()) == 0);
  auto served = std::move(trial.servers.served);
  trial.servers.served.clear();
  const auto failed = trial.repair();
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == ErrorKind::network);
  CHECK(failed.error().what == "cannot repair go1.99.1");
  CHECK(gov::is_regular_file(trial.in_tree("bin/gofmt")));
  trial.servers.served = std::move(served);
  REQUIRE(trial.repair());
  CHECK(gov::is_executable(trial.in_tree("bin/go")));
}

TEST_CASE("repair: what a killed process left is cleared up, and what is gone cannot be repaired") {
  RepairTrial trial;
  REQUIRE(gov::make_directories(trial.layout.staging() + "/trash.1.0/tree"));
  REQUIRE(gov::make_directories(trial.layout.staging() + "/go1.99.1.linux-amd64.Ab12Cd"));
  REQUIRE(trial.repair());
  CHECK(InstallTrial::is_empty(trial.layout.staging()));

  REQUIRE(::rename(trial.goroot().c_str(), (trial.dir / "away").c_str()) == 0);
  const auto gone = trial.repair();
  REQUIRE_FALSE(gone);
  CHECK(gone.error().kind == ErrorKind::not_installed);
}
