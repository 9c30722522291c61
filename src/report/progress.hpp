// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "report/progress_line.hpp"
#include "report/transfer_rate.hpp"

// Shows the progress of several long tasks at once. progress_line.hpp makes the text of the lines.

namespace gov {

class ProgressDisplay;

/// One piece of work, owned by the thread that does it. A task that is dropped without finish()
/// counts as failed. It must not outlive its display.
class ProgressTask {
 public:
  ProgressTask(ProgressTask&& other) noexcept;
  ProgressTask& operator=(ProgressTask&& other) noexcept;
  ~ProgressTask();

  /// Sets the current stage, one word: "downloading", "unpacking".
  void stage(std::string_view name);
  /// Reports the bytes received in total, not since the last call; cheap enough for every block.
  /// `total` 0 means unknown.
  void advance(std::uint64_t received, std::uint64_t total);
  /// Ends the task and leaves the line "label: text", or none for an empty text.
  void finish(std::string_view text);
  /// Ends the task and leaves the line "label: failed"; the reporter prints the reason.
  void fail();

 private:
  friend class ProgressDisplay;
  ProgressTask(ProgressDisplay& display, std::size_t id) : display_(&display), id_(id) {}

  ProgressDisplay* display_;  // null once ended or moved from
  std::size_t id_;
};

enum class ProgressStyle {
  silent,
  plain,    // one line per stage, quarter and half minute: CI services kill silent jobs
  redrawn,  // a line per task, drawn over at most ten times a second
};

struct ProgressLook {
  ProgressStyle style = ProgressStyle::silent;
  int columns = 80;
  Glyphs glyphs = Glyphs::ascii;
};

/// Safe to use from several threads. Each change of the screen is one call of `write`, and between
/// calls the cursor is at the start of an empty line below everything drawn, so that an abrupt end
/// leaves nothing half drawn. The cursor is never hidden, so nothing has to be restored.
class ProgressDisplay {
 public:
  using Write = std::function<void(std::string_view)>;

  ProgressDisplay(ProgressLook look, Clock clock, Write write);

  /// `total_bytes` 0 means unknown. The label may be untrusted; it is made printable().
  [[nodiscard]] ProgressTask begin(std::string_view label, std::uint64_t total_bytes);

  /// Writes complete lines above the drawing, where they stay. Writes even if the style is silent,
  /// because the reporter decides which messages to print.
  void write_above(std::string_view lines);

  /// Erases the drawing and stops drawing. Call this before the program ends, also after an
  /// interruption, and before a question. Takes a lock, so do not call it from a signal handler.
  void clear();
  /// Draws again after clear().
  void resume();

 private:
  friend class ProgressTask;
  struct Task {
    ProgressState state;
    TransferRate rate;
    unsigned quarters_told = 0;
    std::optional<std::chrono::system_clock::time_point> last_told{};  // in plain lines
  };

  void set_stage(std::size_t id, std::string_view name);
  void advance(std::size_t id, std::uint64_t received, std::uint64_t total);
  void end(std::size_t id, std::string_view text);
  void tell_share(Task& task);
  void redraw_if_due();
  void draw(std::string_view lines_above);
  [[nodiscard]] std::string erasure() const;
  [[nodiscard]] std::string drawing();
  [[nodiscard]] std::size_t line_width() const;

  const ProgressLook look_;
  const Clock clock_;
  const Write write_;
  std::mutex mutex_;  // guards everything below, and the order of writes
  std::map<std::size_t, Task> tasks_;
  std::size_t next_id_ = 0;
  std::size_t drawn_lines_ = 0;
  bool is_cleared_ = false;
  std::optional<std::chrono::system_clock::time_point> last_drawn_;
};

}  // namespace gov
