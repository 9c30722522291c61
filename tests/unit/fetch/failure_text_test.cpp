// SPDX-License-Identifier: MIT
#include "fetch/failure_text.hpp"

#include <doctest/doctest.h>

#include "base/text.hpp"

using gov::TransferProblem;

namespace {

gov::FailureFacts facts(TransferProblem problem, std::string detail = "") {
  gov::FailureFacts made;
  made.problem = problem;
  made.url = "https://me:secret@go.dev/dl/x";
  made.detail = std::move(detail);
  return made;
}

std::string whole_text(const gov::Error& error) {
  return gov::concat(error.what, "\n", gov::join(error.because, "\n"), "\n", error.hint);
}

}  // namespace

TEST_CASE("failure text: no text shows a password") {
  for (int i = 0; i <= static_cast<int>(TransferProblem::other); ++i) {
    auto all = facts(static_cast<TransferProblem>(i), "cannot use me:secret@go.dev");
    all.proxy = "http://me:secret@proxy:3128";
    all.redirect = "http://me:secret@evil/";
    const std::string text = whole_text(gov::describe_failure(all).error);
    CAPTURE(text);
    CHECK(text.find("secret") == std::string::npos);
    CHECK(text.find("https://go.dev/dl/x") != std::string::npos);
  }
}

TEST_CASE("failure text: an unknown authority leads to GOV_CA_BUNDLE") {
  const auto failure = gov::describe_failure(facts(
      TransferProblem::tls, "SSL certificate problem: unable to get local issuer certificate"));
  CHECK(failure.error.kind == gov::ErrorKind::network);
  CHECK(failure.error.hint.find("GOV_CA_BUNDLE") != std::string::npos);
}

TEST_CASE("failure text: an expired certificate leads to the clock") {
  for (const char* detail : {"SSL certificate problem: certificate has expired",
                             "SSL certificate problem: certificate is not yet valid"}) {
    const auto failure = gov::describe_failure(facts(TransferProblem::tls, detail));
    CHECK(failure.error.because.front().find("clock") != std::string::npos);
  }
}

TEST_CASE("failure text: proxy problems name the proxy") {
  auto with_proxy = facts(TransferProblem::proxy);
  with_proxy.proxy = "http://u:p@proxy.corp:3128";
  const auto failure = gov::describe_failure(with_proxy);
  CHECK(failure.error.because.front() == "the proxy \"http://proxy.corp:3128\" does not work");
}

TEST_CASE("failure text: a proxy that wants a login is told from one that does not work") {
  auto refused = facts(TransferProblem::proxy);
  refused.proxy = "http://u:p@proxy.corp:3128";
  refused.proxy_status = 407;
  const auto failure = gov::describe_failure(refused);
  CHECK(failure.error.because.front() == "the proxy \"http://proxy.corp:3128\" wants a login");
  CHECK(failure.error.hint.find("https_proxy") != std::string::npos);
  refused.proxy_status = 403;
  CHECK(gov::describe_failure(refused).error.because.front() ==
        "the proxy \"http://proxy.corp:3128\" refuses the connection: HTTP 403");
}

TEST_CASE("failure text: a system without certificates is told to install them") {
  auto bare = facts(TransferProblem::tls, "error setting certificate file: /etc/ssl/x.crt");
  CHECK(gov::describe_failure(bare).error.hint.find("ca-certificates") != std::string::npos);
  bare.ca_bundle = "/mine.pem";
  CHECK(gov::describe_failure(bare).error.because.front() ==
        "the file of trusted certificates cannot be used: \"/mine.pem\"");
}

TEST_CASE("failure text: a refusal has its status as reason") {
  auto refused = facts(TransferProblem::http_status);
  refused.head.emplace();
  refused.head->status = 404;
  const auto failure = gov::describe_failure(refused);
  CHECK(failure.http_status() == 404);
  CHECK(failure.error.because.front().starts_with("HTTP 404"));
}

TEST_CASE("failure text: an interruption is not a network failure") {
  const auto failure = gov::describe_failure(facts(TransferProblem::cancelled));
  CHECK(failure.error.kind == gov::ErrorKind::interrupted);
}
