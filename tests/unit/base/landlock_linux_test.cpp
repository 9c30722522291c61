// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/prctl.h>

#include <cerrno>
#include <string>
#include <thread>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/landlock.hpp"
#include "support/temp_dir.hpp"

using gov::LandlockCalls;
using gov::LandlockRuleset;
using gov::ThreadRights;
using Network = ThreadRights::Network;
using Reading = ThreadRights::Reading;

namespace {

// What <linux/landlock.h> numbers, written out once more.
constexpr std::uint64_t kAllOfAbi1 = 0x1fff;
constexpr std::uint64_t kRead = 0xc;  // READ_FILE and READ_DIR
constexpr std::uint64_t kTruncate = 0x4000;
constexpr std::uint64_t kIoctlDev = 0x8000;

ThreadRights client() {
  return {.writable = {}, .reading = Reading::everywhere, .network = Network::client};
}

/// Calls that succeed and restrict nothing, for tests to change.
LandlockCalls pretended_calls() {
  LandlockCalls calls;
  calls.abi = [] { return 7; };
  calls.create_ruleset = [](const LandlockRuleset&) { return ::open("/dev/null", O_RDONLY); };
  calls.allow_below = [](int, int, std::uint64_t) { return 0; };
  calls.restrict_self = [](int) { return 0; };
  return calls;
}

}  // namespace

TEST_CASE("landlock: each version of the kernel's interface gets what it knows") {
  const auto fs = [](const ThreadRights& rights, int abi) {
    return gov::landlock_ruleset(rights, abi).handled_access_fs;
  };
  for (const int abi : {1, 2}) CHECK(fs({}, abi) == kAllOfAbi1);
  for (const int abi : {3, 4}) CHECK(fs({}, abi) == (kAllOfAbi1 | kTruncate));
  for (const int abi : {5, 6, 7, 99}) CHECK(fs({}, abi) == (kAllOfAbi1 | kTruncate | kIoctlDev));
  CHECK(fs(client(), 1) == (kAllOfAbi1 & ~kRead));
  CHECK(fs(client(), 7) == ((kAllOfAbi1 & ~kRead) | kTruncate | kIoctlDev));

  CHECK(gov::landlock_ruleset({}, 3).handled_access_net == 0);
  CHECK(gov::landlock_ruleset({}, 4).handled_access_net == 3);
  CHECK(gov::landlock_ruleset(client(), 4).handled_access_net == 1);
  CHECK(gov::landlock_ruleset({}, 5).scoped == 0);
  CHECK(gov::landlock_ruleset({}, 6).scoped == 3);
  CHECK(gov::landlock_ruleset(client(), 6).scoped == 2);
}

TEST_CASE("landlock: a writable directory is for files and directories alone") {
  constexpr std::uint64_t kWriteRemoveMake = 0x1b2;  // WRITE_FILE REMOVE_* MAKE_DIR MAKE_REG
  const auto below = [](const ThreadRights& rights, int abi) {
    return gov::landlock_access_below_writable(gov::landlock_ruleset(rights, abi));
  };
  CHECK(below({}, 1) == (kWriteRemoveMake | kRead));
  CHECK(below({}, 7) == (kWriteRemoveMake | kRead | kTruncate));
  // A rule may name only what the ruleset handles.
  CHECK(below(client(), 1) == kWriteRemoveMake);
  CHECK(below(client(), 7) == (kWriteRemoveMake | kTruncate));
}

TEST_CASE("landlock: a kernel without it restricts nothing") {
  LandlockCalls calls = pretended_calls();
  bool was_used = false;
  calls.create_ruleset = [&](const LandlockRuleset&) {
    was_used = true;
    return -1;
  };
  for (const int answer : {-1, 0}) {
    calls.abi = [answer] {
      errno = ENOSYS;
      return answer;
    };
    CHECK_FALSE(gov::restrict_by_landlock({}, calls).abi);
  }
  CHECK_FALSE(was_used);
}

TEST_CASE("landlock: half a policy is never enforced") {
  const gov_test::TempDir directory;
  const ThreadRights rights{.writable = {directory.path()}};
  bool is_restricted = false;
  const auto restrict_self = [&](int) {
    is_restricted = true;
    return 0;
  };
  LandlockCalls calls = pretended_calls();
  calls.restrict_self = restrict_self;
  calls.create_ruleset = [](const LandlockRuleset&) { return -1; };
  CHECK_FALSE(gov::restrict_by_landlock(rights, calls).abi);

  calls = pretended_calls();
  calls.restrict_self = restrict_self;
  calls.allow_below = [](int, int, std::uint64_t) { return -1; };
  const auto refused = gov::restrict_by_landlock(rights, calls);
  CHECK_FALSE(refused.abi);
  CHECK(refused.directories.empty());
  CHECK_FALSE(is_restricted);

  calls = pretended_calls();
  calls.restrict_self = [](int) { return -1; };
  CHECK_FALSE(gov::restrict_by_landlock(rights, calls).abi);
}

TEST_CASE("landlock: directories that are missing are passed over, and the others stay open") {
  const gov_test::TempDir directory;
  const ThreadRights rights{.writable = {directory / "missing", directory.path()}};
  const auto restriction = gov::restrict_by_landlock(rights, pretended_calls());
  CHECK(restriction.abi == 7);
  REQUIRE(restriction.directories.size() == 1);
  CHECK(gov::is_same_file(
      gov::status_of("/proc/self/fd/" + std::to_string(restriction.directories[0].number())),
      *gov::status_of(directory.path())));
}

TEST_CASE("landlock: the kernel takes the policy of each version that it knows") {
  const int newest = LandlockCalls().abi();
  if (newest < 1) {
    MESSAGE("this kernel has no Landlock");
    return;
  }
  const gov_test::TempDir directory;
  REQUIRE(gov::make_directories(directory / "writable"));
  for (int abi = 1; abi <= newest; ++abi) {
    CAPTURE(abi);
    for (ThreadRights rights : {ThreadRights{}, client()}) {
      rights.writable = {directory / "writable"};
      std::thread([&] {
        REQUIRE(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
        LandlockCalls calls;
        calls.abi = [abi] { return abi; };
        CHECK(gov::restrict_by_landlock(rights, calls).abi == abi);
        CHECK_FALSE(gov::write_file_atomically(directory / "file", "x"));
        CHECK(gov::write_file_atomically(directory / "writable/file", "x"));
      }).join();
    }
  }
}
