// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>
#include <string>

#include "base/clock.hpp"
#include "base/terminal.hpp"
#include "report/error_text.hpp"
#include "report/output_stream.hpp"
#include "report/reporter.hpp"

namespace gov {

enum class Verbosity { quiet, normal, verbose };

/// json: errors are documents on standard output (error_json), and messages are suppressed unless
/// verbose, because the reader is a program.
enum class OutputFormat { text, json };

struct ReporterOptions {
  Verbosity verbosity = Verbosity::normal;
  OutputFormat format = OutputFormat::text;
  Glyphs glyphs = Glyphs::ascii;
  std::string home{};  // written as ~ in messages; "" for none
};

struct StandardStreams {
  int input = 0;
  int output = 1;
  int error = 2;
};

/// Redrawn if the terminal supports it and is not too narrow, else plain; silent with --quiet, and
/// with json unless verbose.
[[nodiscard]] ProgressLook progress_look(const Terminal& terminal, const ReporterOptions& options);

/// The real program's reporter. main must ignore SIGPIPE, or a closed pipe kills the program
/// instead of being reported by finish().
class TerminalReporter : public Reporter {
 public:
  TerminalReporter(const Terminal& terminal, const ReporterOptions& options, Clock clock,
                   StandardStreams streams = {});
  ~TerminalReporter() override;

  void data(std::string_view bytes) override;
  void status(std::string_view message) override;
  void detail(std::string_view message) override;
  void warning(std::string_view message) override;
  void error(const Error& error) override;
  ProgressDisplay& progress() override { return progress_; }
  [[nodiscard]] bool can_ask() const override;
  [[nodiscard]] bool ask(std::string_view question, bool default_answer) override;
  [[nodiscard]] Result<void> finish() override;

 private:
  [[nodiscard]] bool has_words() const;
  void flush_data();
  void say(std::string_view lines);

  const Terminal terminal_;
  const ReporterOptions options_;
  const StandardStreams streams_;
  const Style style_;
  std::mutex data_mutex_;
  OutputStream data_;
  ProgressDisplay progress_;  // everything on standard error goes through it, in order
};

}  // namespace gov
