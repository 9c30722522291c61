// SPDX-License-Identifier: MIT
#include "install/installer.hpp"

#include <sys/stat.h>

#include "install_trial.hpp"
#include "records/toolchain_record.hpp"

using gov::ErrorKind;
using gov_test::InstallTrial;

TEST_CASE("installer: a version appears with its record, its list of files and its link") {
  InstallTrial trial;
  const auto installed = gov::install_toolchain(trial.job(), trial.plan());
  REQUIRE(installed);
  CHECK(installed->toolchain.goroot == trial.goroot());
  CHECK_FALSE(installed->was_there_already);
  CHECK(installed->archive_bytes == trial.archive.size());
  CHECK(gov::is_executable(trial.goroot() + "/bin/go"));
  CHECK(gov::link_target(trial.layout.shims() + "/go1.99.1") == trial.goroot() + "/bin/go");
  const auto record = gov::read_record(trial.layout.record(trial.version, gov_test::kLinux));
  REQUIRE(record);
  REQUIRE(*record);
  CHECK((*record)->origin == InstallTrial::kOfficial);
  CHECK((*record)->digest.hex == gov::sha256_hex(trial.archive));
  CHECK(gov::is_regular_file(trial.layout.manifest(trial.version, gov_test::kLinux)));
  CHECK(InstallTrial::is_empty(trial.layout.staging()));
}

TEST_CASE("installer: what is there is left as it is, and nobody is asked") {
  InstallTrial trial;
  REQUIRE(gov::install_toolchain(trial.job(), trial.plan()));
  trial.servers.requests.clear();
  const auto again = gov::install_toolchain(trial.job(), trial.plan());
  REQUIRE(again);
  CHECK(again->was_there_already);
  CHECK(trial.servers.requests.empty());
}

TEST_CASE("installer: what another store has is installed") {
  InstallTrial trial;
  REQUIRE(gov::install_toolchain(trial.job(), trial.plan()));
  const gov::Layout other(trial.dir / "other", trial.dir / "cache");
  const gov::Stores stores{{other.versions(), trial.layout.versions()}};
  gov::InstallJob job{.layout = other,
                      .stores = stores,
                      .programs = trial.job().programs,
                      .host = trial.job().host,
                      .quarantine = {},
                      .sources = {},
                      .index_url = InstallTrial::kIndex,
                      .signature = gov::ProofPolicy::off,
                      .checksum_database = gov::ProofPolicy::off,
                      .anchors = {},
                      .checksum_variables = {},
                      .go_auth = {},
                      .gov_version = "test",
                      .clock = trial.clock.clock(),
                      .make_client = {},
                      .is_cancelled = {},
                      .reporter = trial.reporter};
  const auto there = gov::install_toolchain(job, trial.plan());
  REQUIRE(there);
  CHECK(there->toolchain.goroot == trial.goroot());
  CHECK_FALSE(gov::status_of_link(other.root()));
}

TEST_CASE("installer: whatever fails, nothing is visible") {
  struct Case {
    const char* name;
    gov_test::GoArchiveOptions options;
  };
  gov_test::GoArchiveOptions other_version;
  other_version.claimed_version = "go1.98.0";
  gov_test::GoArchiveOptions other_folder;
  other_folder.goarch = "arm64";
  for (const Case& c : {Case{"another version", other_version}}) {
    CAPTURE(c.name);
    InstallTrial trial(gov_test::trial_archive(c.options));
    const auto failed = gov::install_toolchain(trial.job(), trial.plan());
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::integrity);
    CHECK(failed.error().what == "cannot install go1.99.1");
    CHECK(trial.has_no_trace());
    CHECK_FALSE(gov::status_of_link(trial.layout.shims() + "/go1.99.1"));
  }
  InstallTrial unreachable;
  unreachable.servers.served.clear();
  const auto failed = gov::install_toolchain(unreachable.job(), unreachable.plan());
  REQUIRE_FALSE(failed);
  CHECK(failed.error().cause == gov::AcquireFailure::Cause::no_source_has_it);
  CHECK(unreachable.has_no_trace());
}

TEST_CASE("installer: programs of another processor are refused") {
  const std::string intel = gov_test::trial_archive();
  gov_test::GoArchiveOptions options;
  const std::string arm =
      gov_test::made_program({.os = "linux", .arch = "arm64", .interpreter = ""});
  options.go_bytes = arm;
  options.gofmt_bytes = arm;
  options.tool_bytes = arm;
  InstallTrial trial(gov_test::make_go_archive("go1.99.1", options));
  const auto failed = gov::install_toolchain(trial.job(), trial.plan());
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == ErrorKind::integrity);
  CHECK(trial.has_no_trace());
}

TEST_CASE("installer: a damaged tree is replaced once the new one is proved, and not before") {
  InstallTrial trial;
  REQUIRE(gov::install_toolchain(trial.job(), trial.plan()));
  REQUIRE(::unlink((trial.goroot() + "/bin/gofmt").c_str()) == 0);
  REQUIRE(gov::write_file_atomically(trial.goroot() + "/mine", "keep me"));
  auto served = std::move(trial.servers.served);
  trial.servers.served.clear();
  CHECK_FALSE(gov::install_toolchain(trial.job(), trial.plan()));
  CHECK(gov::is_regular_file(trial.goroot() + "/mine"));

  trial.servers.served = std::move(served);
  const auto installed = gov::install_toolchain(trial.job(), trial.plan());
  REQUIRE(installed);
  CHECK_FALSE(installed->was_there_already);
  CHECK(gov::is_executable(trial.goroot() + "/bin/gofmt"));
  CHECK_FALSE(gov::status_of_link(trial.goroot() + "/mine"));
  CHECK(trial.reporter.warnings.back() == "go1.99.1 was damaged and will be replaced");
  CHECK(InstallTrial::is_empty(trial.layout.staging()));
}

TEST_CASE("installer: a plan without an archive for what is gone meanwhile is an error") {
  InstallTrial trial;
  gov::InstallPlan plan = trial.plan();
  plan.archive.reset();
  const auto failed = gov::install_toolchain(trial.job(), plan);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == ErrorKind::busy);
  CHECK(failed.error().hint == "gov install 1.99.1");
}

TEST_CASE("installer: what dead processes left of the version is swept, and little room is said") {
  InstallTrial trial;
  const std::string left = trial.layout.staging() + "/go1.99.1.linux-amd64.Ab12Cd";
  REQUIRE(gov::make_directories(left + "/bin"));
  gov::InstallPlan plan = trial.plan();
  plan.archive->artifact.size = std::uint64_t{1} << 50U;
  CHECK_FALSE(gov::install_toolchain(trial.job(), plan));
  CHECK_FALSE(gov::status_of_link(left));
  REQUIRE_FALSE(trial.reporter.warnings.empty());
  CHECK(trial.reporter.warnings.front().find("needs about") != std::string::npos);
}
