// SPDX-License-Identifier: MIT
#include <fcntl.h>
#include <unistd.h>

#include "base/landlock.hpp"

namespace gov {
namespace {

// The same on every processor that Go runs on.
constexpr long kCreateRuleset = 444;
constexpr long kAddRule = 445;
constexpr long kRestrictSelf = 446;

constexpr std::uint32_t kAskVersion = 1;  // LANDLOCK_CREATE_RULESET_VERSION
constexpr int kPathBeneath = 1;           // LANDLOCK_RULE_PATH_BENEATH

constexpr std::uint64_t bit(unsigned number) { return std::uint64_t{1} << number; }

// LANDLOCK_ACCESS_FS_*. Moving a file to another directory (REFER, since ABI 2) is refused unless
// it is allowed, handled or not.
constexpr std::uint64_t kExecute = bit(0);
constexpr std::uint64_t kWriteFile = bit(1);
constexpr std::uint64_t kReadFile = bit(2);
constexpr std::uint64_t kReadDir = bit(3);
constexpr std::uint64_t kRemoveDir = bit(4);
constexpr std::uint64_t kRemoveFile = bit(5);
constexpr std::uint64_t kMakeChar = bit(6);
constexpr std::uint64_t kMakeDir = bit(7);
constexpr std::uint64_t kMakeReg = bit(8);
constexpr std::uint64_t kMakeSock = bit(9);
constexpr std::uint64_t kMakeFifo = bit(10);
constexpr std::uint64_t kMakeBlock = bit(11);
constexpr std::uint64_t kMakeSym = bit(12);
constexpr std::uint64_t kTruncate = bit(14);  // since ABI 3
constexpr std::uint64_t kIoctlDev = bit(15);  // since ABI 5

constexpr std::uint64_t kRead = kReadFile | kReadDir;
constexpr std::uint64_t kChange =
    kWriteFile | kRemoveDir | kRemoveFile | kMakeDir | kMakeReg | kTruncate;
constexpr std::uint64_t kNever =
    kExecute | kMakeChar | kMakeSock | kMakeFifo | kMakeBlock | kMakeSym | kIoctlDev;

// LANDLOCK_ACCESS_NET_*, since ABI 4.
constexpr std::uint64_t kBindTcp = bit(0);
constexpr std::uint64_t kConnectTcp = bit(1);

// LANDLOCK_SCOPE_*, since ABI 6: of processes outside.
constexpr std::uint64_t kAbstractUnixSocket = bit(0);
constexpr std::uint64_t kSignal = bit(1);

/// struct landlock_path_beneath_attr.
struct PathRule {
  std::uint64_t allowed_access;
  std::int32_t parent_fd;
} __attribute__((packed));

int create_ruleset(const LandlockRuleset* ruleset, std::size_t size, std::uint32_t flags) {
  return static_cast<int>(::syscall(kCreateRuleset, ruleset, size, flags));
}

}  // namespace

LandlockCalls::LandlockCalls()
    : abi([] { return gov::create_ruleset(nullptr, 0, kAskVersion); }),
      create_ruleset([](const LandlockRuleset& ruleset) {
        return gov::create_ruleset(&ruleset, sizeof ruleset, 0);
      }),
      allow_below([](int ruleset, int directory, std::uint64_t access) {
        const PathRule rule{.allowed_access = access, .parent_fd = directory};
        return static_cast<int>(::syscall(kAddRule, ruleset, kPathBeneath, &rule, 0));
      }),
      restrict_self(
          [](int ruleset) { return static_cast<int>(::syscall(kRestrictSelf, ruleset, 0)); }) {}

LandlockRuleset landlock_ruleset(const ThreadRights& rights, int abi) {
  const bool may_connect = rights.network == ThreadRights::Network::client;
  LandlockRuleset ruleset;
  ruleset.handled_access_fs = kChange | kNever;
  if (rights.reading == ThreadRights::Reading::below_writable) ruleset.handled_access_fs |= kRead;
  if (abi < 3) ruleset.handled_access_fs &= ~kTruncate;
  if (abi < 5) ruleset.handled_access_fs &= ~kIoctlDev;
  if (abi >= 4) ruleset.handled_access_net = may_connect ? kBindTcp : kBindTcp | kConnectTcp;
  if (abi >= 6) ruleset.scoped = may_connect ? kSignal : kSignal | kAbstractUnixSocket;
  return ruleset;
}

std::uint64_t landlock_access_below_writable(const LandlockRuleset& ruleset) {
  return ruleset.handled_access_fs & (kChange | kRead);
}

LandlockRestriction restrict_by_landlock(const ThreadRights& rights, const LandlockCalls& calls) {
  const int abi = calls.abi();
  if (abi < 1) return {};
  const LandlockRuleset policy = landlock_ruleset(rights, abi);
  const UniqueFd ruleset(calls.create_ruleset(policy));
  if (!ruleset.is_open()) return {};
  LandlockRestriction restriction;
  for (const std::string& path : rights.writable) {
    UniqueFd directory(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!directory.is_open()) continue;
    if (calls.allow_below(ruleset.number(), directory.number(),
                          landlock_access_below_writable(policy)) != 0)
      return {};
    restriction.directories.push_back(std::move(directory));
  }
  if (calls.restrict_self(ruleset.number()) != 0) return {};
  restriction.abi = abi;
  return restriction;
}

}  // namespace gov
