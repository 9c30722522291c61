// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <mutex>
#include <string>
#include <vector>

#include "report/reporter.hpp"

namespace gov_test {

/// Keeps everything that is said, and answers questions as it was told to; false when it was not.
class RecordingReporter : public gov::Reporter {
 public:
  void data(std::string_view bytes) override {
    const std::lock_guard lock(mutex_);
    data_text += bytes;
  }
  void status(std::string_view message) override { keep(statuses, message); }
  void detail(std::string_view message) override { keep(details, message); }
  void warning(std::string_view message) override { keep(warnings, message); }
  void error(const gov::Error& error) override {
    const std::lock_guard lock(mutex_);
    errors.push_back(error);
  }
  gov::ProgressDisplay& progress() override { return progress_; }
  [[nodiscard]] bool can_ask() const override { return is_askable; }
  [[nodiscard]] bool ask(std::string_view question, bool) override {
    const std::lock_guard lock(mutex_);
    questions.emplace_back(question);
    if (!is_askable || answers.empty()) return false;
    const bool answer = answers.front();
    answers.pop_front();
    return answer;
  }
  [[nodiscard]] gov::Result<void> finish() override { return {}; }

  bool is_askable = false;
  std::deque<bool> answers;

  std::string data_text;
  std::string progress_text;  // plain progress lines
  std::vector<std::string> statuses;
  std::vector<std::string> details;
  std::vector<std::string> warnings;
  std::vector<std::string> questions;
  std::vector<gov::Error> errors;

 private:
  void keep(std::vector<std::string>& list, std::string_view message) {
    const std::lock_guard lock(mutex_);
    list.emplace_back(message);
  }

  std::mutex mutex_;
  gov::ProgressDisplay progress_{{gov::ProgressStyle::plain, 80, gov::Glyphs::ascii},
                                 gov::Clock::real(),
                                 [this](std::string_view lines) { progress_text += lines; }};
};

}  // namespace gov_test
