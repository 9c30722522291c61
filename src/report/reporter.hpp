// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "report/progress.hpp"

namespace gov {

/// The output of commands. Data is the requested result and goes to standard output; everything
/// else is a message and goes to standard error. All functions may be called from several threads.
class Reporter {
 public:
  Reporter() = default;
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;
  virtual ~Reporter() = default;

  /// Writes exactly these bytes; the caller has made untrusted text safe, or a program needs it
  /// raw.
  virtual void data(std::string_view bytes) = 0;

  /// A message about what is happening: one sentence or several lines; made printable.
  virtual void status(std::string_view message) = 0;
  /// A message that only --verbose shows.
  virtual void detail(std::string_view message) = 0;
  virtual void warning(std::string_view message) = 0;
  virtual void error(const Error& error) = 0;

  virtual ProgressDisplay& progress() = 0;

  /// True if ask() can reach a person (Terminal::has_person). Decides that for all commands.
  [[nodiscard]] virtual bool can_ask() const = 0;
  /// Returns the person's answer; an empty line means `default_answer`. Returns false, whatever the
  /// default, if nobody can be asked or the input ends, because silence is not consent.
  [[nodiscard]] virtual bool ask(std::string_view question, bool default_answer) = 0;

  /// Stops drawing and flushes the data. Errors: the first failure to write data (permission for a
  /// full disk, failure for a closed pipe), after which the program must not exit with 0.
  [[nodiscard]] virtual Result<void> finish() = 0;
};

}  // namespace gov
