// SPDX-License-Identifier: MIT
#include "install/early_flush.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <future>

namespace {

constexpr std::uint64_t kMiB = std::uint64_t{1} << 20U;

}  // namespace

TEST_CASE("early flush: comes each time enough was written, and holds nobody up") {
  std::promise<void> begun;
  std::promise<void> may_end;
  std::atomic<int> flushes{0};
  {
    gov::EarlyFlush flush([&] {
      if (flushes++ == 0) {
        begun.set_value();
        may_end.get_future().wait();
      }
    });
    flush.wrote(kMiB);
    flush.wrote(33 * kMiB);
    begun.get_future().wait();
    // The disk is busy; writing goes on.
    flush.wrote(70 * kMiB);
    flush.wrote(140 * kMiB);
    CHECK(flushes == 1);
    may_end.set_value();
  }
  CHECK(flushes <= 2);
}

TEST_CASE("early flush: little is left to the end") {
  std::atomic<int> flushes{0};
  {
    gov::EarlyFlush flush([&] { ++flushes; });
    for (std::uint64_t written = 0; written < 30 * kMiB; written += kMiB) flush.wrote(written);
  }
  CHECK(flushes == 0);
}
