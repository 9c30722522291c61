// SPDX-License-Identifier: MIT
#include "fetch/retry_policy.hpp"

#include <doctest/doctest.h>

using gov::TransferProblem;
using std::chrono::milliseconds;

namespace {

gov::HttpFailure failure(TransferProblem problem) {
  return gov::HttpFailure{problem, gov::fail(gov::ErrorKind::network, "x"), {}};
}

gov::HttpFailure refused(int status, std::optional<std::chrono::seconds> retry_after = {}) {
  gov::HttpFailure with_status = failure(TransferProblem::http_status);
  with_status.head.emplace();
  with_status.head->status = status;
  with_status.head->retry_after = retry_after;
  return with_status;
}

}  // namespace

TEST_CASE("retry policy: only what may pass is tried again") {
  for (const auto problem : {TransferProblem::connect, TransferProblem::timeout,
                             TransferProblem::stalled, TransferProblem::broken_connection,
                             TransferProblem::truncated, TransferProblem::name_resolution}) {
    CHECK(gov::is_transient(failure(problem)));
  }
  for (const auto problem :
       {TransferProblem::tls, TransferProblem::refused_redirect, TransferProblem::handler,
        TransferProblem::intercepted, TransferProblem::wrong_content, TransferProblem::bad_request,
        TransferProblem::too_many_redirects, TransferProblem::proxy, TransferProblem::cancelled,
        TransferProblem::other}) {
    CHECK_FALSE(gov::is_transient(failure(problem)));
  }
  for (const int status : {408, 425, 429, 500, 502, 503, 504}) {
    CAPTURE(status);
    CHECK(gov::is_transient(refused(status)));
  }
  for (const int status : {400, 401, 403, 404, 407, 410, 416, 451, 501, 511}) {
    CAPTURE(status);
    CHECK_FALSE(gov::is_transient(refused(status)));
  }
}

TEST_CASE("retry policy: the delay doubles up to a limit and is spread over its upper half") {
  const gov::RetryPolicy policy{20, milliseconds(500), milliseconds(30'000)};
  const auto cut = failure(TransferProblem::broken_connection);
  CHECK(gov::delay_before_retry(policy, 1, cut, 1.0) == milliseconds(500));
  CHECK(gov::delay_before_retry(policy, 1, cut, 0.0) == milliseconds(250));
  CHECK(gov::delay_before_retry(policy, 3, cut, 1.0) == milliseconds(2000));
  CHECK(gov::delay_before_retry(policy, 19, cut, 1.0) == milliseconds(30'000));
  CHECK(gov::delay_before_retry(policy, 1, cut, 7.0) == milliseconds(500));
}

TEST_CASE("retry policy: attempts are limited, those to find a name more so") {
  const gov::RetryPolicy policy;
  CHECK(gov::delay_before_retry(policy, 4, failure(TransferProblem::connect), 0));
  CHECK_FALSE(gov::delay_before_retry(policy, 5, failure(TransferProblem::connect), 0));
  CHECK(gov::delay_before_retry(policy, 2, failure(TransferProblem::name_resolution), 0));
  CHECK_FALSE(gov::delay_before_retry(policy, 3, failure(TransferProblem::name_resolution), 0));
}

TEST_CASE("retry policy: Retry-After is honoured up to two minutes") {
  const gov::RetryPolicy policy;
  const auto after = [](int seconds) { return refused(503, std::chrono::seconds(seconds)); };
  CHECK(gov::delay_before_retry(policy, 1, after(7), 0.5) == milliseconds(7000));
  CHECK(gov::delay_before_retry(policy, 1, after(0), 1.0) == milliseconds(500));
  CHECK(gov::delay_before_retry(policy, 1, after(120), 0.5) == milliseconds(120'000));
  CHECK_FALSE(gov::delay_before_retry(policy, 1, after(121), 0.5));
}

TEST_CASE("retry policy: giving up says why") {
  const auto asked = gov::give_up(refused(503, std::chrono::seconds(600)), 1);
  CHECK(asked.error.because.back() == "the server asks to come back in 10 min 0 s");
  const auto tired = gov::give_up(failure(TransferProblem::stalled), 5);
  CHECK(tired.error.because.back() == "gave up after 5 attempts");
  CHECK(gov::give_up(refused(404), 1).error.because.empty());
}

TEST_CASE(
    "retry policy: another server may help unless it is the file or this side that is wrong") {
  for (int i = 0; i <= static_cast<int>(TransferProblem::other); ++i) {
    const auto problem = static_cast<TransferProblem>(i);
    const bool ends_it =
        problem == TransferProblem::cancelled || problem == TransferProblem::wrong_content ||
        problem == TransferProblem::other_origin || problem == TransferProblem::bad_request ||
        problem == TransferProblem::handler;
    CAPTURE(i);
    CHECK(gov::may_be_elsewhere(problem) == !ends_it);
  }
}
