// SPDX-License-Identifier: MIT
#include "report/progress_line.hpp"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/text.hpp"
#include "report/text_width.hpp"

namespace gov {
namespace {

constexpr std::size_t kFieldGap = 2;

/// The parts of a line in the order they are shown; an empty part is left out. Numbers are padded
/// to their usual width, so that the bar does not keep changing its length.
struct Parts {
  std::string label;
  std::string stage;
  std::string bar;
  std::string percent;
  std::string size;
  std::string rate;
  std::string time_left;

  [[nodiscard]] std::array<const std::string*, 7> in_order() const {
    return {&label, &stage, &bar, &percent, &size, &rate, &time_left};
  }
  [[nodiscard]] std::array<std::string*, 5> least_important_first() {
    return {&time_left, &rate, &size, &stage, &percent};
  }
};

std::string join_parts(const Parts& parts) {
  std::string line;
  for (const std::string* part : parts.in_order()) {
    if (part->empty()) continue;
    if (!line.empty()) line.append(kFieldGap, ' ');
    line += *part;
  }
  return line;
}

std::string time_left_text(const ProgressState& state) {
  constexpr double kLongestWorthTelling = 100.0 * 3600;
  const double rate = state.bytes_per_second.value_or(0);
  if (state.received >= state.total || rate < 1) return {};
  const double seconds = static_cast<double>(state.total - state.received) / rate;
  if (seconds > kLongestWorthTelling) return {};
  const std::chrono::milliseconds left(static_cast<std::int64_t>(seconds * 1000));
  return concat(human_duration(left), " left");
}

std::string rate_text(const ProgressState& state) {
  if (!state.bytes_per_second) return {};
  constexpr double kFastestWorthTelling = 1e15;
  const double rate = std::clamp(*state.bytes_per_second, 0.0, kFastestWorthTelling);
  return concat(human_size(static_cast<std::uint64_t>(rate)), "/s");
}

Parts parts_of(const ProgressState& state) {
  constexpr std::size_t kSizeWidth = 8;   // "999.9 MB"
  constexpr std::size_t kRateWidth = 10;  // "999.9 MB/s"
  constexpr std::size_t kLeftWidth =
      15;  // "59 min 59 s left"; the rare longer one may shrink the bar
  Parts parts;
  parts.label = state.label;
  parts.stage = state.stage;
  const std::uint64_t size = state.total > 0 ? state.total : state.received;
  if (size > 0) parts.size = padded_left(human_size(size), kSizeWidth);
  if (state.total > 0) {
    const unsigned percent = percent_of(state.received, state.total);
    parts.percent = padded_left(concat(std::to_string(percent), "%"), 4);
    parts.rate = padded_left(rate_text(state), kRateWidth);
    parts.time_left = padded_right(time_left_text(state), kLeftWidth);
  } else if (state.bytes_per_second) {
    parts.rate = padded_left(rate_text(state), kRateWidth);
  }
  return parts;
}

}  // namespace

std::string progress_line(const ProgressState& state, std::size_t columns, Glyphs glyphs) {
  constexpr std::size_t kShortestBar = 8;
  constexpr std::size_t kLongestBar = 40;
  Parts parts = parts_of(state);
  std::size_t width = text_width(join_parts(parts));
  for (std::string* part : parts.least_important_first()) {
    if (width <= columns) break;
    part->clear();
    width = text_width(join_parts(parts));
  }
  if (state.total > 0 && width + kFieldGap + kShortestBar <= columns) {
    const std::size_t room = std::min(columns - width - kFieldGap, kLongestBar);
    parts.bar = progress_bar(state.received, state.total, room, glyphs);
  }
  std::string line(first_columns(join_parts(parts), columns));
  line.erase(line.find_last_not_of(' ') + 1);  // npos + 1 is 0
  return line;
}

std::string plain_stage_line(const ProgressState& state) {
  const std::string size = state.total > 0 ? concat(" ", human_size(state.total)) : "";
  return concat(state.label, ": ", state.stage, size);
}

std::string plain_share_line(const ProgressState& state) {
  const std::string stage = state.stage.empty() ? "" : concat(state.stage, ", ");
  if (state.total == 0) return concat(state.label, ": ", stage, human_size(state.received));
  return concat(state.label, ": ", stage, std::to_string(percent_of(state.received, state.total)),
                "% of ", human_size(state.total));
}

}  // namespace gov
