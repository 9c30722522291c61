// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "fetch/failure_text.hpp"
#include "fetch/http_client.hpp"

namespace gov_test {

/// One answer of a server that is not there.
struct ScriptedAnswer {
  gov::HttpHead head;
  std::vector<std::string> pieces;                  // of the body
  std::optional<gov::TransferProblem> breaks_with;  // after the last piece
};

inline ScriptedAnswer answer(int status, std::vector<std::string> pieces = {}) {
  ScriptedAnswer scripted;
  scripted.head.status = status;
  scripted.head.effective_url = "https://cdn.example/file";
  scripted.pieces = std::move(pieces);
  return scripted;
}

inline ScriptedAnswer broken(gov::TransferProblem problem) {
  ScriptedAnswer scripted;
  scripted.breaks_with = problem;
  return scripted;
}

/// Gives the answers in order, as libcurl would, and remembers what was asked.
class ScriptedHttpClient : public gov::HttpClient {
 public:
  explicit ScriptedHttpClient(std::vector<ScriptedAnswer> answers)
      : answers_(answers.begin(), answers.end()) {}

  gov::HttpOutcome get(const gov::HttpRequest& request, gov::ResponseHandler& handler) override {
    requests.push_back(request);
    if (answers_.empty()) return failure(gov::TransferProblem::other, request, std::nullopt);
    const ScriptedAnswer scripted = std::move(answers_.front());
    answers_.pop_front();
    if (handler.is_cancelled()) return failure(gov::TransferProblem::cancelled, request, {});
    const int status = scripted.head.status;
    if (status == 0) return failure(*scripted.breaks_with, request, std::nullopt);
    if (status != 200 && status != 206 && status != 304) {
      return failure(gov::TransferProblem::http_status, request, scripted.head);
    }
    if (auto accepted = handler.on_head(scripted.head); !accepted) {
      return with_head(accepted.error(), scripted.head);
    }
    for (const std::string& piece : scripted.pieces) {
      if (handler.is_cancelled()) return failure(gov::TransferProblem::cancelled, request, {});
      if (auto taken = handler.on_body(std::as_bytes(std::span(piece))); !taken) {
        return with_head(taken.error(), scripted.head);
      }
    }
    if (scripted.breaks_with) return failure(*scripted.breaks_with, request, scripted.head);
    return scripted.head;
  }

  /// The value of a header of the request number `index`; "" when it was not sent.
  [[nodiscard]] std::string sent(std::size_t index, const std::string& name) const {
    for (const auto& [candidate, value] : requests.at(index).headers) {
      if (candidate == name) return value;
    }
    return {};
  }

  std::vector<gov::HttpRequest> requests;

 private:
  static gov::HttpFailure failure(gov::TransferProblem problem, const gov::HttpRequest& request,
                                  std::optional<gov::HttpHead> head) {
    gov::FailureFacts facts;
    facts.problem = problem;
    facts.url = request.url;
    facts.head = std::move(head);
    return gov::describe_failure(std::move(facts));
  }

  static gov::HttpFailure with_head(gov::HttpFailure refusal, const gov::HttpHead& head) {
    refusal.head = head;
    return refusal;
  }

  std::deque<ScriptedAnswer> answers_;
};

/// A clock that stands still and adds up what it was asked to sleep. Several threads may use it.
class FakeClock {
 public:
  [[nodiscard]] gov::Clock clock() {
    return gov::Clock{[] { return std::chrono::system_clock::from_time_t(1'700'000'000); },
                      [this](std::chrono::milliseconds duration) {
                        const std::scoped_lock lock(mutex_);
                        slept_ += duration;
                        longest_slice_ = std::max(longest_slice_, duration);
                      }};
  }

  [[nodiscard]] std::chrono::milliseconds slept() const {
    const std::scoped_lock lock(mutex_);
    return slept_;
  }
  [[nodiscard]] std::chrono::milliseconds longest_slice() const {
    const std::scoped_lock lock(mutex_);
    return longest_slice_;
  }

 private:
  mutable std::mutex mutex_;
  std::chrono::milliseconds slept_{0};
  std::chrono::milliseconds longest_slice_{0};
};

}  // namespace gov_test
