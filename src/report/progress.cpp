// SPDX-License-Identifier: MIT
#include "report/progress.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace gov {
namespace {

constexpr std::chrono::milliseconds kRedrawInterval(100);
// More lines could scroll off a small terminal, and the cursor cannot move up beyond the top.
constexpr std::size_t kMostLines = 8;
constexpr std::chrono::seconds kLongestSilence(30);

}  // namespace

ProgressTask::ProgressTask(ProgressTask&& other) noexcept
    : display_(std::exchange(other.display_, nullptr)), id_(other.id_) {}

ProgressTask& ProgressTask::operator=(ProgressTask&& other) noexcept {
  if (this != &other) {
    fail();
    display_ = std::exchange(other.display_, nullptr);
    id_ = other.id_;
  }
  return *this;
}

ProgressTask::~ProgressTask() { fail(); }

void ProgressTask::stage(std::string_view name) {
  if (display_ != nullptr) display_->set_stage(id_, name);
}

void ProgressTask::advance(std::uint64_t received, std::uint64_t total) {
  if (display_ != nullptr) display_->advance(id_, received, total);
}

void ProgressTask::finish(std::string_view text) {
  if (display_ != nullptr) std::exchange(display_, nullptr)->end(id_, text);
}

void ProgressTask::fail() { finish("failed"); }

ProgressDisplay::ProgressDisplay(ProgressLook look, Clock clock, Write write)
    : look_(look), clock_(std::move(clock)), write_(std::move(write)) {}

ProgressTask ProgressDisplay::begin(std::string_view label, std::uint64_t total_bytes) {
  const std::lock_guard lock(mutex_);
  const std::size_t id = next_id_++;
  Task& task = tasks_[id];
  task.state.label = printable(label);
  task.state.total = total_bytes;
  redraw_if_due();
  return ProgressTask(*this, id);
}

void ProgressDisplay::write_above(std::string_view lines) {
  const std::lock_guard lock(mutex_);
  draw(lines);
}

void ProgressDisplay::clear() {
  const std::lock_guard lock(mutex_);
  is_cleared_ = true;
  draw({});
}

void ProgressDisplay::resume() {
  const std::lock_guard lock(mutex_);
  is_cleared_ = false;
  draw({});
}

void ProgressDisplay::set_stage(std::size_t id, std::string_view name) {
  const std::lock_guard lock(mutex_);
  ProgressState& state = tasks_.at(id).state;
  if (state.stage == name) return;
  state.stage = printable(name);
  if (look_.style == ProgressStyle::plain) write_(plain_stage_line(state) + "\n");
  // Draw even if not due, because the next stage may run long before it reports a byte.
  draw({});
}

void ProgressDisplay::advance(std::size_t id, std::uint64_t received, std::uint64_t total) {
  if (look_.style == ProgressStyle::silent) return;
  const std::lock_guard lock(mutex_);
  Task& task = tasks_.at(id);
  task.state.received = received;
  task.state.total = total;
  if (look_.style == ProgressStyle::plain) {
    tell_share(task);
    return;
  }
  task.rate.update(clock_.now(), received);
  task.state.bytes_per_second = task.rate.bytes_per_second();
  redraw_if_due();
}

void ProgressDisplay::end(std::size_t id, std::string_view text) {
  const std::lock_guard lock(mutex_);
  const std::string label = tasks_.at(id).state.label;
  tasks_.erase(id);
  const bool is_told = look_.style != ProgressStyle::silent && !text.empty();
  draw(is_told ? concat(label, ": ", printable(text), "\n") : "");
}

void ProgressDisplay::tell_share(Task& task) {
  const ProgressState& state = task.state;
  // Without a total there are no quarters to report; the next stage or finish() reports the end.
  const unsigned quarters = state.total == 0 ? 0 : percent_of(state.received, state.total) / 25;
  const auto now = clock_.now();
  const bool is_clock_set_back = task.last_told && now < *task.last_told;
  if (!task.last_told || is_clock_set_back) task.last_told = now;
  const bool is_overdue = now - *task.last_told >= kLongestSilence;
  const bool is_next_quarter = quarters > task.quarters_told;
  if (!is_overdue && !is_next_quarter) return;
  task.quarters_told = std::max(quarters, task.quarters_told);
  task.last_told = now;
  if (quarters < 4) write_(plain_share_line(state) + "\n");
}

void ProgressDisplay::redraw_if_due() {
  if (look_.style != ProgressStyle::redrawn) return;
  const auto now = clock_.now();
  const bool is_clock_set_back = last_drawn_ && now < *last_drawn_;
  if (last_drawn_ && !is_clock_set_back && now - *last_drawn_ < kRedrawInterval) return;
  draw({});
}

void ProgressDisplay::draw(std::string_view lines_above) {
  std::string screen = erasure();
  screen += lines_above;
  screen += drawing();
  if (!screen.empty()) write_(screen);
}

std::string ProgressDisplay::erasure() const {
  if (drawn_lines_ == 0) return {};
  return concat("\x1B[", std::to_string(drawn_lines_),
                "A\r\x1B[J");  // up, to the left, erase below
}

std::string ProgressDisplay::drawing() {
  drawn_lines_ = 0;
  if (look_.style != ProgressStyle::redrawn || is_cleared_) return {};
  last_drawn_ = clock_.now();
  std::string lines;
  for (const auto& [id, task] : tasks_) {
    if (drawn_lines_ == kMostLines) break;
    lines += progress_line(task.state, line_width(), look_.glyphs);
    lines += '\n';
    ++drawn_lines_;
  }
  return lines;
}

std::size_t ProgressDisplay::line_width() const {
  // A character in the last column makes some terminals wrap, which would break the counting.
  return look_.columns > 1 ? static_cast<std::size_t>(look_.columns - 1) : 0;
}

}  // namespace gov
