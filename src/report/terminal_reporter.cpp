// SPDX-License-Identifier: MIT
#include "report/terminal_reporter.hpp"

#include <signal.h>

#include <utility>

#include "base/file.hpp"
#include "base/temporary_action.hpp"
#include "base/text.hpp"
#include "json/json_text.hpp"
#include "report/ansi_style.hpp"
#include "report/answer.hpp"
#include "report/look.hpp"
#include "report/message_lines.hpp"

namespace gov {

ProgressLook progress_look(const Terminal& terminal, const ReporterOptions& options) {
  constexpr int kNarrowest = 20;
  const bool is_silent =
      options.verbosity == Verbosity::quiet ||
      (options.format == OutputFormat::json && options.verbosity != Verbosity::verbose);
  if (is_silent) return {};
  const bool can_redraw = terminal.may_redraw && terminal.columns >= kNarrowest;
  return {can_redraw ? ProgressStyle::redrawn : ProgressStyle::plain, terminal.columns,
          options.glyphs};
}

TerminalReporter::TerminalReporter(const Terminal& terminal, const ReporterOptions& options,
                                   Clock clock, StandardStreams streams)
    : terminal_(terminal),
      options_(options),
      streams_(streams),
      style_{terminal.may_color && terminal.error_is_terminal, options.home},
      data_(streams.output, "standard output"),
      progress_(progress_look(terminal, options), std::move(clock), [this](std::string_view lines) {
        // If standard error cannot be written, the failure cannot be reported anywhere.
        (void)write_all(streams_.error, lines, "standard error").has_value();
      }) {}

TerminalReporter::~TerminalReporter() { (void)finish().has_value(); }

void TerminalReporter::data(std::string_view bytes) {
  const std::lock_guard lock(data_mutex_);
  data_.append(bytes);
}

void TerminalReporter::status(std::string_view message) {
  if (has_words()) say(message_lines("", 0, with_tilde(message, options_.home)));
}

void TerminalReporter::detail(std::string_view message) {
  if (options_.verbosity == Verbosity::verbose)
    say(message_lines("", 0, with_tilde(message, options_.home)));
}

void TerminalReporter::warning(std::string_view message) {
  if (!has_words()) return;
  const std::string name =
      style_.color ? concat(ansi::kBoldYellow, "warning:", ansi::kPlain) : "warning:";
  say(message_lines(name + " ", 9, with_tilde(message, options_.home)));
}

void TerminalReporter::error(const Error& error) {
  if (options_.format == OutputFormat::json) {
    data(to_json_text(error_json(error)));
  } else {
    say(error_text(error, style_));
  }
}

bool TerminalReporter::can_ask() const {
  return options_.format == OutputFormat::text && terminal_.has_person();
}

bool TerminalReporter::ask(std::string_view question, bool default_answer) {
  constexpr int kMostTries = 3;
  if (!can_ask()) return false;
  const std::string choices = default_answer ? " [Y/n] " : " [y/N] ";
  const std::string prompt =
      concat(trim(message_lines("", 0, with_tilde(question, options_.home))), choices);
  progress_.clear();
  // If the job is moved to the background during the question, reading must fail, which counts as
  // no answer, instead of stopping the job.
  const TemporaryAction read_in_background(SIGTTIN, SIG_IGN);
  const TemporaryAction write_in_background(SIGTTOU, SIG_IGN);
  std::optional<bool> answer;
  for (int tries = 0; tries < kMostTries && !answer; ++tries) {
    say(prompt);
    const auto line = read_answer_line(streams_.input);
    if (!line) {
      say("\n");
      break;
    }
    answer = parse_answer(*line, default_answer);
  }
  progress_.resume();
  return answer.value_or(false);
}

Result<void> TerminalReporter::finish() {
  progress_.clear();
  const std::lock_guard lock(data_mutex_);
  data_.flush();
  return data_.outcome();
}

bool TerminalReporter::has_words() const {
  if (options_.format == OutputFormat::json) return options_.verbosity == Verbosity::verbose;
  return options_.verbosity != Verbosity::quiet;
}

void TerminalReporter::flush_data() {
  const std::lock_guard lock(data_mutex_);
  data_.flush();
}

void TerminalReporter::say(std::string_view lines) {
  // On a terminal, data and messages must appear in the order in which they were written.
  flush_data();
  progress_.write_above(lines);
}

}  // namespace gov
