// SPDX-License-Identifier: MIT
#include "report/progress_line.hpp"

#include <doctest/doctest.h>

#include "report/text_width.hpp"

using gov::Glyphs;
using gov::progress_line;
using gov::ProgressState;

namespace {

const ProgressState kHalf{"go1.22.5", "downloading", 30'000'000, 60'000'000, 10e6};

}  // namespace

TEST_CASE("progress line: what fits is shown, what matters least goes first") {
  struct Row {
    std::size_t columns;
    std::string_view line;
  };
  const Row rows[] = {
      {0, ""},
      {1, "g"},
      {8, "go1.22.5"},
      {14, "go1.22.5   50%"},
      {27, "go1.22.5  downloading   50%"},
      {39, "go1.22.5  downloading   50%   60.0 MB"},
      {80, "go1.22.5  downloading  [#####     ]   50%   60.0 MB   10.0 MB/s  3.0 s left"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.columns);
    CHECK(progress_line(kHalf, row.columns, Glyphs::ascii) == row.line);
  }
}

TEST_CASE("progress line: never wider than the terminal") {
  const ProgressState states[] = {
      kHalf,
      {"", "", 0, 0, std::nullopt},
      {"go1.22.5.darwin-arm64", "unpacking", UINT64_MAX, 1, 1e300},
      {"é→█é→█", "x", 1, UINT64_MAX, 1e-9},
      {"go1.22.5", "downloading", 1, UINT64_MAX, 1e6},
      {"go1.22.5", "", 123'456, 0, -5.0},
  };
  for (const ProgressState& state : states) {
    for (std::size_t columns = 0; columns <= 210; ++columns) {
      CHECK(gov::text_width(progress_line(state, columns, Glyphs::blocks)) <= columns);
    }
  }
}

TEST_CASE("progress line: the bar keeps its place while the numbers change") {
  ProgressState state = kHalf;
  const auto bar_end = [&] { return progress_line(state, 100, Glyphs::ascii).find(']'); };
  const std::size_t end = bar_end();
  state.bytes_per_second = std::nullopt;
  CHECK(bar_end() == end);
  state.received = 1;
  state.bytes_per_second = 999.9e6;
  CHECK(bar_end() == end);
}

TEST_CASE("progress line: without a total there is neither bar nor percent nor time left") {
  const ProgressState state{"go1.22.5", "downloading", 12'300'000, 0, 4.1e6};
  CHECK(progress_line(state, 80, Glyphs::ascii) == "go1.22.5  downloading   12.3 MB    4.1 MB/s");
}

TEST_CASE("progress line: plain lines") {
  CHECK(gov::plain_stage_line(kHalf) == "go1.22.5: downloading 60.0 MB");
  CHECK(gov::plain_stage_line({"go1.22.5", "flushing", 0, 0, {}}) == "go1.22.5: flushing");
  CHECK(gov::plain_share_line(kHalf) == "go1.22.5: downloading, 50% of 60.0 MB");
}
