// SPDX-License-Identifier: MIT
#include "base/bounded_queue.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

TEST_CASE("bounded queue: everything arrives in order, and no more than the capacity waits") {
  constexpr int kItems = 20'000;
  constexpr int kCapacity = 3;
  gov::BoundedQueue<int> queue(kCapacity);
  std::atomic<int> taken{0};
  std::atomic<int> furthest{0};
  std::thread producer([&] {
    for (int i = 0; i < kItems; ++i) {
      if (!queue.push(i)) return;
      // One more than the capacity: the consumer may hold an item that it has not counted yet.
      furthest = std::max(furthest.load(), i + 1 - taken.load());
    }
    queue.close();
  });
  int expected = 0;
  while (const auto item = queue.pop()) {
    if (*item != expected) break;
    ++expected;
    ++taken;
  }
  producer.join();
  CHECK(expected == kItems);
  CHECK(furthest <= kCapacity + 1);
}

TEST_CASE("bounded queue: what was queued before close is delivered") {
  gov::BoundedQueue<std::unique_ptr<int>> queue(2);
  REQUIRE(queue.push(std::make_unique<int>(1)));
  REQUIRE(queue.push(std::make_unique<int>(2)));
  queue.close();
  CHECK(**queue.pop() == 1);
  CHECK(**queue.pop() == 2);
  CHECK_FALSE(queue.pop());
  CHECK_FALSE(queue.is_aborted());
}

TEST_CASE("bounded queue: close wakes a waiting consumer") {
  gov::BoundedQueue<int> queue(1);
  bool was_empty = false;
  std::thread consumer([&] { was_empty = !queue.pop(); });
  queue.close();
  consumer.join();
  CHECK(was_empty);
}

TEST_CASE("bounded queue: abort wakes both sides and drops what waits") {
  gov::BoundedQueue<int> full(1);
  REQUIRE(full.push(1));
  bool was_pushed = true;
  std::thread producer([&] { was_pushed = full.push(2); });
  full.abort();
  producer.join();
  CHECK_FALSE(was_pushed);
  CHECK_FALSE(full.pop());
  CHECK_FALSE(full.push(3));
  CHECK(full.is_aborted());

  gov::BoundedQueue<int> empty(1);
  bool was_empty = false;
  std::thread consumer([&] { was_empty = !empty.pop(); });
  empty.abort();
  consumer.join();
  CHECK(was_empty);
}
