// SPDX-License-Identifier: MIT
#include "report/progress.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <thread>
#include <vector>

#include "unit/report/screen.hpp"

using gov::Glyphs;
using gov::ProgressDisplay;
using gov::ProgressLook;
using gov::ProgressStyle;
using gov::ProgressTask;
using std::chrono::milliseconds;

namespace {

constexpr std::uint64_t kTotal = 60'000'000;

/// A display with a clock that stands still unless moved, and a terminal that remembers.
struct Fixture {
  explicit Fixture(ProgressStyle style, int columns = 80)
      : display(ProgressLook{style, columns, Glyphs::ascii},
                gov::Clock{[this] { return now; }, nullptr}, [this](std::string_view bytes) {
                  written += bytes;
                  screen.write(bytes);
                  ++writes;
                }) {}

  std::chrono::system_clock::time_point now{};
  std::string written;
  gov_test::Screen screen;
  int writes = 0;
  ProgressDisplay display;
};

}  // namespace

TEST_CASE("progress: one line is drawn over and the last word stays") {
  Fixture fixture(ProgressStyle::redrawn);
  ProgressTask task = fixture.display.begin("go1.22.5", kTotal);
  task.stage("downloading");
  fixture.now += milliseconds(1000);
  task.advance(kTotal / 2, kTotal);
  CHECK(fixture.screen.text() == "go1.22.5  downloading  [####     ]   50%   60.0 MB\n");
  fixture.now += milliseconds(1000);
  task.advance(kTotal / 4 * 3, kTotal);
  CHECK(fixture.screen.text() ==
        "go1.22.5  downloading  [######   ]   75%   60.0 MB   15.0 MB/s  1.0 s left\n");
  task.finish("installed in 2.0 s");
  CHECK(fixture.screen.text() == "go1.22.5: installed in 2.0 s\n");
}

TEST_CASE("progress: at most ten redraws a second, and a stage at once") {
  Fixture fixture(ProgressStyle::redrawn);
  ProgressTask task = fixture.display.begin("go1.22.5", kTotal);
  fixture.writes = 0;
  for (std::uint64_t i = 1; i <= 1000; ++i) {
    fixture.now += milliseconds(1);
    task.advance(i * 1000, kTotal);
  }
  CHECK(fixture.writes == 10);
  task.stage("flushing");
  CHECK(fixture.writes == 11);
  task.stage("flushing");
  CHECK(fixture.screen.text().find("flushing") != std::string::npos);
}

TEST_CASE("progress: a clock set back does not stop the drawing") {
  Fixture fixture(ProgressStyle::redrawn);
  fixture.now += std::chrono::hours(5);
  ProgressTask task = fixture.display.begin("go1.22.5", kTotal);
  fixture.now -= std::chrono::hours(4);
  fixture.writes = 0;
  task.advance(1, kTotal);
  CHECK(fixture.writes == 1);
}

TEST_CASE("progress: three tasks have a line each, and what is said goes above them") {
  Fixture fixture(ProgressStyle::redrawn, 28);
  ProgressTask a = fixture.display.begin("a", kTotal);
  ProgressTask b = fixture.display.begin("b", kTotal);
  ProgressTask c = fixture.display.begin("c", kTotal);
  a.stage("one");
  b.stage("two");
  c.stage("three");
  CHECK(fixture.screen.text() ==
        "a  one    0%   60.0 MB\nb  two    0%   60.0 MB\nc  three    0%   60.0 MB\n");
  fixture.display.write_above("warning: disk\n");
  b.finish("done");
  CHECK(fixture.screen.text() ==
        "warning: disk\nb: done\na  one    0%   60.0 MB\nc  three    0%   60.0 MB\n");
  c.fail();
  a.finish("done");
  CHECK(fixture.screen.text() == "warning: disk\nb: done\nc: failed\na: done\n");
}

TEST_CASE("progress: clear leaves nothing drawn and stays that way until resumed") {
  Fixture fixture(ProgressStyle::redrawn);
  ProgressTask task = fixture.display.begin("go1.22.5", kTotal);
  task.stage("downloading");
  fixture.display.clear();
  CHECK(fixture.screen.text().empty());
  fixture.now += milliseconds(500);
  task.advance(1, kTotal);
  CHECK(fixture.screen.text().empty());
  fixture.display.resume();
  CHECK(fixture.screen.text().starts_with("go1.22.5  downloading"));
}

TEST_CASE("progress: fits any width") {
  for (const int columns : {-1, 0, 1, 2, 20, 80, 200}) {
    CAPTURE(columns);
    Fixture fixture(ProgressStyle::redrawn, columns);
    ProgressTask task = fixture.display.begin("go1.22.5", kTotal);
    task.stage("downloading");
    fixture.now += milliseconds(500);
    task.advance(kTotal / 3, kTotal);
    const std::string text = fixture.screen.text();
    CHECK(text.ends_with('\n'));
    CHECK(text.size() <= static_cast<std::size_t>(columns > 1 ? columns : 1));
    task.finish("done");
    CHECK(fixture.screen.text() == "go1.22.5: done\n");
  }
}

TEST_CASE("progress: more tasks than lines do not scroll the screen") {
  Fixture fixture(ProgressStyle::redrawn);
  std::vector<ProgressTask> tasks;
  for (int i = 0; i < 20; ++i) tasks.push_back(fixture.display.begin("task", kTotal));
  tasks.back().stage("downloading");
  const std::string text = fixture.screen.text();
  CHECK(std::count(text.begin(), text.end(), '\n') == 8);
}

TEST_CASE("progress: plain lines tell stages and quarters") {
  Fixture fixture(ProgressStyle::plain);
  ProgressTask task = fixture.display.begin("go1.22.5", kTotal);
  task.stage("downloading");
  for (std::uint64_t i = 0; i <= 100; ++i) task.advance(kTotal / 100 * i, kTotal);
  task.advance(kTotal / 2, kTotal);  // a retry does not repeat itself
  task.stage("flushing");
  task.finish("installed");
  CHECK(fixture.written ==
        "go1.22.5: downloading 60.0 MB\n"
        "go1.22.5: downloading, 25% of 60.0 MB\n"
        "go1.22.5: downloading, 50% of 60.0 MB\n"
        "go1.22.5: downloading, 75% of 60.0 MB\n"
        "go1.22.5: flushing 60.0 MB\n"
        "go1.22.5: installed\n");
}

TEST_CASE("progress: an unknown total has no quarters") {
  Fixture fixture(ProgressStyle::plain);
  ProgressTask task = fixture.display.begin("x", 0);
  task.stage("downloading");
  for (std::uint64_t i = 0; i < 10; ++i) task.advance(i * 1000, 0);
  task.fail();
  CHECK(fixture.written == "x: downloading\nx: failed\n");
}

TEST_CASE("progress: silent is silent, a dropped task has failed, a moved one has not") {
  Fixture fixture(ProgressStyle::silent);
  {
    ProgressTask task = fixture.display.begin("x", kTotal);
    task.stage("downloading");
    task.advance(1, kTotal);
  }
  CHECK(fixture.written.empty());
  Fixture plain(ProgressStyle::plain);
  {
    ProgressTask task = plain.display.begin("y", 0);
    ProgressTask moved = std::move(task);
    CHECK(plain.written.empty());
  }
  CHECK(plain.written == "y: failed\n");
}

TEST_CASE("progress: labels and stages cannot steer the terminal") {
  Fixture fixture(ProgressStyle::plain);
  ProgressTask task = fixture.display.begin("x\x1B[2J", 0);
  task.stage("down\nloading");
  task.finish("do\rne");
  CHECK(fixture.written == "x\\x1b[2J: down\\nloading\nx\\x1b[2J: do\\x0dne\n");
}

TEST_CASE("progress: threads may report at the same time") {
  Fixture fixture(ProgressStyle::redrawn);
  const auto work = [&] {
    ProgressTask task = fixture.display.begin("t", kTotal);
    task.stage("downloading");
    for (std::uint64_t i = 0; i < 200; ++i) {
      task.advance(i, kTotal);
      if (i % 50 == 0) fixture.display.write_above("note\n");
    }
    task.finish("done");
  };
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) threads.emplace_back(work);
  for (std::thread& thread : threads) thread.join();
  const std::string text = fixture.screen.text();
  CHECK(std::count(text.begin(), text.end(), '\n') == 3 * 4 + 3);
  CHECK(text.find("downloading") == std::string::npos);
}

TEST_CASE("progress: plain lines come each half minute, however little arrives") {
  Fixture fixture(ProgressStyle::plain);
  ProgressTask task = fixture.display.begin("go1.22.5", kTotal);
  task.stage("downloading");
  fixture.writes = 0;
  for (std::uint64_t second = 1; second <= 90; ++second) {
    fixture.now += std::chrono::seconds(1);
    task.advance(second, kTotal);
  }
  CHECK(fixture.writes == 2);
  CHECK(fixture.screen.text().find("go1.22.5: downloading, 0% of 60.0 MB") != std::string::npos);

  ProgressTask unknown = fixture.display.begin("deleting go1.22.5", 0);
  unknown.advance(1000, 0);
  fixture.writes = 0;
  fixture.now += std::chrono::seconds(31);
  unknown.advance(33'600'000, 0);
  CHECK(fixture.writes == 1);
  CHECK(fixture.screen.text().find("deleting go1.22.5: 33.6 MB") != std::string::npos);
}
