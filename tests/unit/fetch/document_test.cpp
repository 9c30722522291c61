// SPDX-License-Identifier: MIT
#include "fetch/document.hpp"

#include <doctest/doctest.h>

#include "scripted_http_client.hpp"

using gov_test::answer;
using gov_test::broken;
using gov_test::FakeClock;
using gov_test::ScriptedHttpClient;

namespace {

gov::DocumentRequest request() {
  gov::DocumentRequest made;
  made.url = "https://go.dev/dl/?mode=json";
  made.max_bytes = 100;
  made.expected = gov::ExpectedContent::json;
  return made;
}

using Fetched = gov::Expected<gov::DocumentAnswer, gov::HttpFailure>;

Fetched fetch(ScriptedHttpClient& client, const gov::DocumentRequest& asked, FakeClock& clock,
              const gov::TransferWatch& watch = {}) {
  return gov::fetch_document(client, asked, {}, clock.clock(), watch);
}

}  // namespace

TEST_CASE("document: the body comes with its validators") {
  auto good = answer(200, {"[1,", "2]"});
  good.head.etag = "W/\"v1\"";
  good.head.last_modified = "Mon";
  ScriptedHttpClient client({good});
  FakeClock clock;
  const auto answered = fetch(client, request(), clock);
  REQUIRE(answered);
  const auto* document = std::get_if<gov::Document>(&*answered);
  REQUIRE(document != nullptr);
  CHECK(document->body == "[1,2]");
  CHECK(document->validators.etag == "W/\"v1\"");
  CHECK(document->validators.last_modified == "Mon");
  CHECK(document->effective_url == "https://cdn.example/file");
  CHECK(client.sent(0, "If-None-Match") == "");
}

TEST_CASE("document: validators are sent, and 304 says that they still hold") {
  ScriptedHttpClient client({answer(304)});
  FakeClock clock;
  auto asked = request();
  asked.validators = {"\"v1\"", "Mon"};
  const auto document = fetch(client, asked, clock);
  REQUIRE(document);
  CHECK(std::holds_alternative<gov::NotModified>(*document));
  CHECK(client.sent(0, "If-None-Match") == "\"v1\"");
  CHECK(client.sent(0, "If-Modified-Since") == "Mon");
}

TEST_CASE("document: the limit holds with and without an announced length") {
  FakeClock clock;
  auto announced = answer(200, {"[]"});
  announced.head.content_length = 101;
  ScriptedHttpClient first({announced});
  CHECK(fetch(first, request(), clock).error().problem == gov::TransferProblem::wrong_content);
  ScriptedHttpClient second({answer(200, {std::string(60, '['), std::string(60, '[')})});
  CHECK(fetch(second, request(), clock).error().error.kind == gov::ErrorKind::integrity);
  CHECK(second.requests.size() == 1);
}

TEST_CASE("document: a broken transfer starts over") {
  auto cut = answer(200, {"[1"});
  cut.breaks_with = gov::TransferProblem::truncated;
  ScriptedHttpClient client({broken(gov::TransferProblem::connect), cut, answer(200, {"[2]"})});
  FakeClock clock;
  std::vector<std::string> reasons;
  gov::TransferWatch watch;
  watch.on_retry = [&](const std::string& why, auto) { reasons.push_back(why); };
  CHECK(std::get<gov::Document>(fetch(client, request(), clock, watch).value()).body == "[2]");
  CHECK(reasons.size() == 2);
  CHECK(clock.slept() > std::chrono::milliseconds(0));
  CHECK(clock.longest_slice() <= std::chrono::milliseconds(100));
}

TEST_CASE("document: Retry-After of a 503 is waited for") {
  auto busy = answer(503);
  busy.head.retry_after = std::chrono::seconds(9);
  ScriptedHttpClient client({busy, answer(200, {"[]"})});
  FakeClock clock;
  CHECK(fetch(client, request(), clock));
  CHECK(clock.slept() == std::chrono::seconds(9));
}

TEST_CASE("document: patience ends") {
  ScriptedHttpClient client(std::vector(9, answer(500)));
  FakeClock clock;
  const auto document = fetch(client, request(), clock);
  REQUIRE_FALSE(document);
  CHECK(document.error().error.kind == gov::ErrorKind::network);
  CHECK(document.error().error.because.back() == "gave up after 5 attempts");
  CHECK(client.requests.size() == 5);
}

TEST_CASE("document: a missing one is an error unless the caller takes it for an answer") {
  FakeClock clock;
  ScriptedHttpClient first({answer(404)});
  const auto error = fetch(first, request(), clock);
  REQUIRE_FALSE(error);
  CHECK(error.error().error.because.front().starts_with("HTTP 404"));
  ScriptedHttpClient second({answer(410)});
  auto asked = request();
  asked.missing = gov::MissingDocument::is_an_answer;
  CHECK(std::holds_alternative<gov::NoSuchDocument>(fetch(second, asked, clock).value()));
  ScriptedHttpClient third({answer(403)});
  CHECK_FALSE(fetch(third, asked, clock));
}

TEST_CASE("document: a sign-in page is not JSON, encoded bytes are not the document") {
  FakeClock clock;
  ScriptedHttpClient portal({answer(200, {"<html><title>Sign in</title>"})});
  const Fetched blocked = fetch(portal, request(), clock);
  REQUIRE_FALSE(blocked);
  CHECK(blocked.error().error.kind == gov::ErrorKind::network);
  CHECK(blocked.error().problem == gov::TransferProblem::intercepted);
  auto encoded = answer(200, {"[]"});
  encoded.head.content_encoding = "gzip";
  ScriptedHttpClient client({encoded});
  CHECK(fetch(client, request(), clock).error().error.kind == gov::ErrorKind::network);
}

TEST_CASE("document: cancelling ends the wait for a retry") {
  ScriptedHttpClient client({answer(503), answer(200, {"[]"})});
  FakeClock clock;
  gov::TransferWatch watch;
  watch.is_cancelled = [&] { return clock.slept() >= std::chrono::milliseconds(200); };
  const auto document = fetch(client, request(), clock, watch);
  REQUIRE_FALSE(document);
  CHECK(document.error().error.kind == gov::ErrorKind::interrupted);
  CHECK(document.error().problem == gov::TransferProblem::cancelled);
  CHECK(client.requests.size() == 1);
}
