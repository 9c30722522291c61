// SPDX-License-Identifier: MIT
#include "fetch/download.hpp"

#include "download_trial.hpp"

using gov::DownloadState;
using gov::TransferProblem;
using namespace gov_test;  // NOLINT: the trial's vocabulary

TEST_CASE("download: a clean one delivers the bytes and leaves the partial to the caller") {
  Trial trial({whole()});
  std::uint64_t last = 0;
  trial.watch.on_progress = [&](std::uint64_t received, std::uint64_t total) {
    last = received;
    CHECK(total == archive().size());
  };
  const auto outcome = trial.run();
  CHECK(outcome.state == DownloadState::complete);
  CHECK(outcome.received == 4000);
  CHECK(outcome.reused == 0);
  CHECK(outcome.effective_url == "https://cdn.example/file");
  CHECK(trial.sink.text == archive());
  CHECK(last == 4000);
  CHECK(trial.client.sent(0, "Range") == "");
  CHECK(gov::read_file(trial.dir / "part", 5000).value() == archive());
  const std::string note = gov::read_file(trial.dir / "part.meta", 5000).value();
  CHECK(note.find("secret") == std::string::npos);
  gov::discard_partial(*trial.request.partial_path);
  CHECK(trial.has_nothing());
}

TEST_CASE("download: more than expected is an integrity error and is not delivered") {
  ScriptedAnswer endless = whole();
  endless.head.content_length.reset();
  endless.pieces.push_back("one more");
  Trial trial({endless});
  const auto outcome = trial.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->error.kind == gov::ErrorKind::integrity);
  CHECK(outcome.failure->error.because.front().find("4000") != std::string::npos);
  CHECK(outcome.failure->error.because.front().find("4008") != std::string::npos);
  CHECK(trial.sink.text.size() == 4000);
  CHECK(trial.has_nothing());
}

TEST_CASE("download: an announced length that differs ends it before the sink gets anything") {
  for (const std::size_t announced : {3999U, 4001U}) {
    ScriptedAnswer other = whole();
    other.head.content_length = announced;
    Trial trial({other});
    const auto outcome = trial.run();
    REQUIRE(outcome.failure);
    CHECK(outcome.failure->error.kind == gov::ErrorKind::integrity);
    CHECK(trial.sink.text.empty());
    CHECK(trial.client.requests.size() == 1);
  }
}

TEST_CASE("download: the limit holds while the size is unknown") {
  ScriptedAnswer unknown = whole();
  unknown.head.content_length.reset();
  Trial trial({unknown});
  trial.request.expected_size.reset();
  trial.request.max_bytes = 3000;
  CHECK(trial.run().failure->error.kind == gov::ErrorKind::integrity);
  CHECK(trial.sink.text.size() <= 3000);
}

TEST_CASE("download: cancelling ends a transfer and a wait, and keeps the partial") {
  Trial during({whole()});
  during.watch.is_cancelled = [&] { return !during.sink.text.empty(); };
  const auto outcome = during.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->problem == TransferProblem::cancelled);
  CHECK(outcome.failure->error.kind == gov::ErrorKind::interrupted);
  CHECK(during.has_partial());

  Trial waiting({cut_after(2000), rest_from(2000)});
  waiting.watch.is_cancelled = [&] { return waiting.clock.slept().count() > 0; };
  CHECK(waiting.run().failure->problem == TransferProblem::cancelled);
  CHECK(waiting.client.requests.size() == 1);
}

TEST_CASE("download: Retry-After of a 503 is waited for in slices") {
  auto busy = answer(503);
  busy.head.retry_after = std::chrono::seconds(20);
  Trial trial({busy, whole()});
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.clock.slept() == std::chrono::seconds(20));
  CHECK(trial.clock.longest_slice() <= std::chrono::milliseconds(100));
}

TEST_CASE("download: a missing file is a failure that tells its status") {
  Trial trial({answer(404)});
  const auto outcome = trial.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->http_status() == 404);
  CHECK(outcome.failure->error.kind == gov::ErrorKind::network);
  CHECK(trial.client.requests.size() == 1);
  CHECK(trial.has_nothing());
}

TEST_CASE("download: a web page is recognised before the sink gets anything") {
  for (const std::size_t size : {std::size_t{60}, std::size_t{2000}}) {
    std::string page = "<html><title>Sign in</title>";
    page.resize(size, ' ');
    auto portal = answer(200, {page});
    portal.head.content_length = size;
    Trial trial({portal});
    const auto outcome = trial.run();
    REQUIRE(outcome.failure);
    CHECK(outcome.failure->error.kind == gov::ErrorKind::network);
    CHECK(outcome.failure->error.because.front() ==
          "the server answered with a web page instead of an archive");
    CHECK(trial.sink.text.empty());
    CHECK(trial.client.requests.size() == 1);
    CHECK(trial.has_nothing());
  }
}

TEST_CASE("download: encoded bytes are refused") {
  ScriptedAnswer encoded = whole();
  encoded.head.content_encoding = "br";
  Trial trial({encoded});
  CHECK(trial.run().failure->error.kind == gov::ErrorKind::network);
  CHECK(trial.sink.text.empty());
}

TEST_CASE("download: gzip is a label of an archive, unless its size is another one") {
  for (const char* label : {"gzip", "x-gzip"}) {
    ScriptedAnswer labelled = whole();
    labelled.head.content_encoding = label;
    Trial trial({labelled});
    CHECK(trial.run().state == DownloadState::complete);
    CHECK(trial.sink.text == archive());

    labelled.head.content_length = 4100;
    Trial encoded({labelled});
    CHECK(encoded.run().failure->problem == TransferProblem::intercepted);
    CHECK(encoded.sink.text.empty());
  }
}

TEST_CASE("download: bytes come only from where the caller takes them from") {
  Trial trial({whole()});
  trial.request.may_answer = [](const std::string& url) { return url.starts_with("https://h/"); };
  CHECK(trial.run().state == DownloadState::other_origin);
  CHECK(trial.sink.text.empty());
  CHECK(trial.client.requests.size() == 1);
}

TEST_CASE("download: a size that somebody claims does not lift the limit") {
  Trial trial({whole()});
  trial.request.expected_size = std::uint64_t{1} << 62U;
  trial.request.max_bytes = 3000;
  CHECK(trial.run().failure->error.kind == gov::ErrorKind::integrity);
  CHECK(trial.sink.text.empty());
}

TEST_CASE("download: the sink's error comes back as it is") {
  Trial trial({whole()});
  trial.sink.fails_at = 1000;
  const auto outcome = trial.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->problem == TransferProblem::handler);
  CHECK(outcome.failure->error.what == "disk full");
  CHECK(trial.client.requests.size() == 1);
}

TEST_CASE("download: a partial that cannot be written does not stop it") {
  Trial trial({whole()});
  trial.request.partial_path = trial.dir / "no/such/directory/part";
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
}
