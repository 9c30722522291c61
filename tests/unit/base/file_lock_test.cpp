// SPDX-License-Identifier: MIT
#include "base/file_lock.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>

#include "base/file.hpp"
#include "support/forked_child.hpp"
#include "support/temp_dir.hpp"

using gov::FileLock;
using gov_test::TempDir;
using namespace std::chrono_literals;

namespace {

/// Another process that holds a lock until it is told to stop or killed.
class Holder {
 public:
  explicit Holder(const std::string& path) {
    int ready[2];
    int stop[2];
    REQUIRE(::pipe(ready) == 0);
    REQUIRE(::pipe(stop) == 0);
    child_ = gov_test::start_child([&] {
      ::close(stop[1]);
      const auto lock = FileLock::try_acquire(path);
      const char answer = lock ? 'y' : 'n';
      char rest = 0;
      if (::write(ready[1], &answer, 1) != 1) return 1;
      return ::read(stop[0], &rest, 1) == 0 ? 0 : 1;
    });
    ::close(ready[1]);
    ::close(stop[0]);
    stop_ = gov::UniqueFd(stop[1]);
    char answer = 0;
    REQUIRE(::read(ready[0], &answer, 1) == 1);
    ::close(ready[0]);
    REQUIRE(answer == 'y');
  }
  ~Holder() { let_go(); }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

  void let_go() {
    stop_.reset();
    wait();
  }
  void kill() {
    ::kill(child_, SIGKILL);
    wait();
  }
  [[nodiscard]] std::string id() const { return std::to_string(child_); }

 private:
  void wait() {
    if (!is_waited_for_) gov_test::wait_for_child(child_);
    is_waited_for_ = true;
  }

  pid_t child_ = -1;
  gov::UniqueFd stop_;
  bool is_waited_for_ = false;
};

/// Time passes only when somebody sleeps.
gov::Clock fake_clock(std::chrono::milliseconds& slept, const std::function<void()>& between = {}) {
  return gov::Clock{[] { return std::chrono::system_clock::time_point(); },
                    [&slept, between](std::chrono::milliseconds pause) {
                      slept += pause;
                      if (between) between();
                    }};
}

}  // namespace

TEST_CASE("file lock: taken when free, again after it was given back, the file stays") {
  const TempDir temp;
  std::chrono::milliseconds slept{0};
  for (int i = 0; i < 2; ++i)
    CHECK(FileLock::acquire(temp / "lock", fake_clock(slept), {0ms, {}, {}}));
  CHECK(FileLock::try_acquire(temp / "lock"));
  CHECK(slept == 0ms);
  CHECK(gov::read_file(temp / "lock", 100).value() == std::to_string(::getpid()) + "\n");
}

TEST_CASE("file lock: busy while another process holds it, which is named") {
  const TempDir temp;
  Holder holder(temp / "lock");
  const auto refused = FileLock::try_acquire(temp / "lock");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().kind == gov::ErrorKind::busy);
  CHECK(refused.error().what == "another gov is working on \"lock\"");
  CHECK(refused.error().because == std::vector<std::string>{"it is process " + holder.id()});
  CHECK(FileLock::try_acquire(temp / "other"));
  holder.let_go();
  CHECK(FileLock::try_acquire(temp / "lock"));
}

TEST_CASE("file lock: given back when its holder is killed") {
  const TempDir temp;
  Holder holder(temp / "lock");
  CHECK_FALSE(FileLock::try_acquire(temp / "lock"));
  holder.kill();
  CHECK(FileLock::try_acquire(temp / "lock"));
}

TEST_CASE("file lock: waiting is mentioned once, after a second, and ends in success") {
  const TempDir temp;
  Holder holder(temp / "lock");
  std::chrono::milliseconds slept{0};
  std::vector<std::string> mentioned;
  std::chrono::milliseconds mentioned_at{0};
  const auto clock = fake_clock(slept, [&] {
    if (slept >= 3s) holder.let_go();
  });
  const auto lock = FileLock::acquire(temp / "lock", clock,
                                      {10s,
                                       [&](const std::string& who) {
                                         mentioned.push_back(who);
                                         mentioned_at = slept;
                                       },
                                       {}});
  CHECK(lock);
  CHECK(mentioned == std::vector<std::string>{holder.id()});
  CHECK(mentioned_at == 1s);
  CHECK(slept == 3s);
}

TEST_CASE("file lock: waiting ends with the time-out") {
  const TempDir temp;
  const Holder holder(temp / "lock");
  std::chrono::milliseconds slept{0};
  const auto lock = FileLock::acquire(temp / "lock", fake_clock(slept), {500ms, {}, {}});
  REQUIRE_FALSE(lock);
  CHECK(lock.error().kind == gov::ErrorKind::busy);
  CHECK(slept == 500ms);
}

TEST_CASE("file lock: waiting ends when it is cancelled") {
  const TempDir temp;
  const Holder holder(temp / "lock");
  std::chrono::milliseconds slept{0};
  const auto lock = FileLock::acquire(temp / "lock", fake_clock(slept),
                                      {10s, {}, [&] { return slept >= 200ms; }});
  REQUIRE_FALSE(lock);
  CHECK(lock.error().kind == gov::ErrorKind::interrupted);
  CHECK(slept == 200ms);
}

TEST_CASE("file lock: what stands in the file is only a courtesy") {
  const TempDir temp;
  const Holder holder(temp / "lock");
  const gov::UniqueFd file(::open((temp / "lock").c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
  REQUIRE(gov::write_all(file.number(), "\x1b[2J;rm -rf", "lock"));
  const auto refused = FileLock::try_acquire(temp / "lock");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().because == std::vector<std::string>{"its process is unknown"});
}

TEST_CASE("file lock: no link is followed, and a missing folder is an error") {
  const TempDir temp;
  REQUIRE(gov::write_file_atomically(temp / "victim", "content"));
  REQUIRE(::symlink("victim", (temp / "lock").c_str()) == 0);
  CHECK_FALSE(FileLock::try_acquire(temp / "lock"));
  CHECK(gov::read_file(temp / "victim", 100).value() == "content");
  CHECK_FALSE(FileLock::try_acquire(temp / "missing/lock"));
}
