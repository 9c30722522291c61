// SPDX-License-Identifier: MIT
// The sandbox of an install by itself: the rules of what an archive may hold, and the writer that
// keeps to them, are replaced by code that does harm where it can.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <functional>
#include <string>
#include <vector>

#include "base/confined_run.hpp"
#include "broken_writer.hpp"
#include "install/installer.hpp"
#include "install/thread_rights.hpp"
#include "install_trial.hpp"
#include "support/archive_builder.hpp"
#include "support/forked_child.hpp"

using gov_test::ArchiveBuilder;
using gov_test::InstallTrial;

namespace {

bool has_landlock() {
  if (gov::offered_defences().landlock_abi) return true;
  MESSAGE("this kernel has no Landlock");
  return false;
}

/// Landlock knows nothing of modes and owners.
bool has_both() {
  if (!has_landlock()) return false;
  if (gov::offered_defences().has_seccomp) return true;
  MESSAGE("this kernel has no filters of system calls");
  return false;
}

/// A root to unpack into, beside what nobody may touch.
struct Beside {
  Beside() {
    REQUIRE(gov::make_directories(root(), 0700));
    REQUIRE(gov::write_file_atomically(sentinel(), "untouched", 0600));
  }
  [[nodiscard]] std::string root() const { return directory / "root"; }
  [[nodiscard]] std::string sentinel() const { return directory / "sentinel"; }
  [[nodiscard]] bool is_untouched() const {
    const auto status = gov::status_of_link(sentinel());
    return *gov::list_directory(directory.path()) == std::vector<std::string>{"root", "sentinel"} &&
           *gov::read_file(sentinel(), 100) == "untouched" && (status->st_mode & 07777U) == 0600U &&
           status->st_nlink == 1;
  }

  gov_test::TempDir directory;
};

gov_test::TarEntry entry_with_mode(const std::string& name, std::uint32_t mode) {
  gov_test::TarEntry entry;
  entry.name = name;
  entry.content = "evil";
  entry.mode = mode;
  return entry;
}

struct Attack {
  std::string name;
  std::function<ArchiveBuilder(const Beside&)> archive;
};

/// What tests/unit/unpack/hostile_archive_test.cpp has the unpacker refuse.
const std::vector<Attack>& attacks() {
  static const std::vector<Attack> all = {
      {"a path with ..",
       [](const Beside&) { return ArchiveBuilder().add_file("go/../../sentinel", "evil"); }},
      {"a new file beside the root",
       [](const Beside&) { return ArchiveBuilder().add_file("../new", "evil"); }},
      {"an absolute path",
       [](const Beside& place) { return ArchiveBuilder().add_file(place.sentinel(), "evil"); }},
      {"a path in a PAX header",
       [](const Beside&) {
         return ArchiveBuilder()
             .add_pax_records({{"path", "go/../../sentinel"}})
             .add_file("go/a", "evil");
       }},
      {"a GNU long name",
       [](const Beside&) {
         return ArchiveBuilder().add_gnu_long_name("go/../../sentinel").add_file("go/a", "evil");
       }},
      {"a link to the file outside",
       [](const Beside& place) {
         return ArchiveBuilder()
             .add_symlink("go/link", place.sentinel())
             .add_file("go/link", "evil");
       }},
      {"a link to the directory outside",
       [](const Beside&) {
         return ArchiveBuilder().add_symlink("go", "..").add_file("go/new", "evil");
       }},
      {"a hard link to the file outside",
       [](const Beside& place) {
         return ArchiveBuilder().add_hardlink("go/link", place.sentinel());
       }},
      {"a hard link and then its content",
       [](const Beside& place) {
         return ArchiveBuilder()
             .add_hardlink("go/link", place.sentinel())
             .add_file("go/link", "evil");
       }},
      {"a mode for the file outside",
       [](const Beside& place) {
         return ArchiveBuilder().add_entry(
             entry_with_mode("../" + std::string(gov::base_name(place.sentinel())), 04777));
       }},
      {"a directory outside",
       [](const Beside&) { return ArchiveBuilder().add_directory("../new", 0777); }},
      {"a FIFO outside",
       [](const Beside&) {
         gov_test::TarEntry fifo = entry_with_mode("../new", 0600);
         fifo.typeflag = '6';
         fifo.content.clear();
         return ArchiveBuilder().add_entry(fifo);
       }},
  };
  return all;
}

/// The harm that code of an attacker tries in the thread that runs it; what succeeded.
std::vector<std::string> try_to_do_harm(const gov_test::TempDir& place) {
  std::vector<std::string> done;
  const auto note = [&](bool has_succeeded, const char* what) {
    if (has_succeeded) done.emplace_back(what);
  };
  const std::string victim = place / "root/shims/go";
  note(::open(victim.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0755) >= 0, "put a shim");
  note(::open((place / "root/versions/x").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644) >= 0,
       "put a version");
  note(::mkdir((place / "root/versions/go1.99.2.linux-amd64").c_str(), 0755) == 0,
       "make a version");
  note(::open((place / ".profile").c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0644) >= 0,
       "write a start-up file");
  note(::unlink((place / "gov-shim").c_str()) == 0, "remove a program of gov's");
  const pid_t child = ::fork();
  if (child == 0) {
    char program[] = "/bin/true";
    char* const arguments[] = {program, nullptr};
    ::execve(program, arguments, nullptr);
    ::_exit(1);
  }
  note(gov_test::wait_for_child(child) == 0, "start a program");
  return done;
}

class EvilClient : public gov::HttpClient {
 public:
  EvilClient(gov_test::PretendedServers& servers, std::function<void()> harm)
      : servers_(servers), harm_(std::move(harm)) {}
  gov::HttpOutcome get(const gov::HttpRequest& request, gov::ResponseHandler& handler) override {
    harm_();
    return servers_.get(request, handler);
  }

 private:
  gov_test::PretendedServers& servers_;
  std::function<void()> harm_;
};

}  // namespace

TEST_CASE("confined install: a broken writer without any rules harms nothing outside the root") {
  if (!has_both()) return;
  for (const Attack& attack : attacks()) {
    CAPTURE(attack.name);
    // The attack is one: without the sandbox it succeeds.
    const Beside free;
    gov_test::BrokenWriter(free.root()).unpack(attack.archive(free).tar());
    CHECK_FALSE(free.is_untouched());

    const Beside confined;
    const std::string tar = attack.archive(confined).tar();
    gov::run_confined(gov::rights_to_unpack(confined.root()),
                      [&] { gov_test::BrokenWriter(confined.root()).unpack(tar); });
    CHECK(confined.is_untouched());
  }
}

TEST_CASE("confined install: a broken writer makes no links, devices or FIFOs in the root") {
  if (!has_landlock()) return;
  const Beside place;
  ArchiveBuilder builder;
  for (const char typeflag : std::string("346")) {
    gov_test::TarEntry entry = entry_with_mode(std::string("go/x") + typeflag, 0600);
    entry.typeflag = typeflag;
    entry.content.clear();
    builder.add_entry(entry);
  }
  builder.add_symlink("go/link", "a").add_file("go/a", "a");
  gov::run_confined(gov::rights_to_unpack(place.root()),
                    [&] { gov_test::BrokenWriter(place.root()).unpack(builder.tar()); });
  CHECK(*gov::list_directory(place.root() + "/go") == std::vector<std::string>{"a"});
  CHECK(place.is_untouched());
}

TEST_CASE("confined install: code that takes over the unpacking thread gets nowhere") {
  if (!has_both()) return;
  InstallTrial trial;
  const std::string root = trial.layout.staging() + "/tree";
  REQUIRE(gov::make_directories(root, 0700));
  std::vector<std::string> done;
  int attempts = 0;
  gov::PipelineOptions options;
  options.root = root;
  options.expected = trial.plan().archive->checksums();
  // Called by the thread that unpacks.
  options.on_made = [&](int, const std::string& path) -> gov::Result<void> {
    if (path != "bin/go") return {};
    ++attempts;
    done = try_to_do_harm(trial.dir);
    if (::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0) done.emplace_back("have a socket");
    if (gov::read_file(trial.dir / "gov-shim", 100)) done.emplace_back("read a file of the user's");
    if (::open((trial.layout.staging() + "/x").c_str(), O_WRONLY | O_CREAT, 0600) >= 0)
      done.emplace_back("write into another install");
    return {};
  };
  const auto pipeline = gov::ArchivePipeline::start(options);
  REQUIRE(pipeline);
  REQUIRE(pipeline->write(std::as_bytes(std::span(trial.archive))));
  REQUIRE(pipeline->finish());
  CHECK(attempts == 1);
  CHECK(done == std::vector<std::string>{});
}

TEST_CASE("confined install: code that takes over the receiving thread gets nowhere") {
  if (!has_landlock()) return;
  InstallTrial trial;
  gov::InstallJob job = trial.job();
  std::vector<std::string> done;
  int attempts = 0;
  job.make_client = [&] {
    return std::make_unique<EvilClient>(trial.servers, [&] {
      ++attempts;
      done = try_to_do_harm(trial.dir);
    });
  };
  // The install itself works beside it, and so does what it publishes.
  REQUIRE(gov::install_toolchain(job, trial.plan()));
  CHECK(attempts > 0);
  CHECK(done == std::vector<std::string>{});
  CHECK(gov::is_executable(trial.goroot() + "/bin/go"));
}
