// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "report/progress.hpp"

namespace gov {

/// The output of commands. Data is what was asked for and goes to standard output; messages are
/// everything else and go to standard error. All functions may be called from several threads.
class Reporter {
 public:
  Reporter() = default;
  Reporter(const Reporter&) = delete;
  Reporter& operator=(const Reporter&) = delete;
  virtual ~Reporter() = default;

  /// Exactly these bytes; the caller has made untrusted text safe, or a program wants it raw.
  virtual void data(std::string_view bytes) = 0;

  /// A message about what is happening: one sentence or several lines; made printable.
  virtual void status(std::string_view message) = 0;
  /// A message that only --verbose shows.
  virtual void detail(std::string_view message) = 0;
  virtual void warning(std::string_view message) = 0;
  virtual void error(const Error& error) = 0;

  virtual ProgressDisplay& progress() = 0;

  /// True when ask() can reach a person (Terminal::has_person). The one place that decides it, for
  /// all commands.
  [[nodiscard]] virtual bool can_ask() const = 0;
  /// The person's answer; an empty line means `default_answer`. False, whatever the default, when
  /// nobody can be asked or the input ends: silence is never consent.
  [[nodiscard]] virtual bool ask(std::string_view question, bool default_answer) = 0;

  /// Ends the drawing and delivers the data. The first failure to write data, if any (kind
  /// permission for a full disk, failure for a closed pipe): the program must not exit with 0 then.
  [[nodiscard]] virtual Result<void> finish() = 0;
};

}  // namespace gov
