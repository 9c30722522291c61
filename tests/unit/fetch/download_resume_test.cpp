// SPDX-License-Identifier: MIT
#include "download_trial.hpp"
#include "fetch/download.hpp"

using gov::DownloadState;
using gov::TransferProblem;
using namespace gov_test;  // NOLINT: the trial's vocabulary

TEST_CASE("download: it goes on where it broke, also several times") {
  auto second = rest_from(2000);
  second.pieces = {archive().substr(2000, 500)};
  second.breaks_with = TransferProblem::stalled;
  Trial trial({cut_after(2000), second, rest_from(2500)});
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
  CHECK(trial.client.sent(1, "Range") == "bytes=2000-");
  CHECK(trial.client.sent(1, "If-Range") == "\"v1\"");
  CHECK(trial.client.sent(2, "Range") == "bytes=2500-");
  CHECK(gov::read_file(trial.dir / "part", 5000).value() == archive());
}

TEST_CASE("download: attempts count anew after progress, and end without it") {
  const auto refused = broken(TransferProblem::connect);
  const auto part = [](int status, std::size_t offset, std::size_t count) {
    auto scripted = answer(status, {"\x1f\x8b" + std::string(count - 2, 'x')});
    scripted.head.etag = "\"v1\"";
    scripted.head.content_range_start = offset;
    scripted.breaks_with = TransferProblem::broken_connection;
    return scripted;
  };
  const auto much = part(206, 2000, 70'000);
  const auto little = part(206, 72'000, 100);
  Trial trial({part(200, 0, 2000), refused, refused, refused, much, refused, little, refused,
               refused, refused});
  trial.request.expected_size = 1'000'000;
  const auto outcome = trial.run();
  CHECK(outcome.state == DownloadState::failed);
  CHECK(outcome.received == 72'100);
  CHECK(trial.client.requests.size() == 9);
  CHECK(trial.has_partial());
}

TEST_CASE("download: a server that ignores the range asks for a restart") {
  Trial trial({cut_after(2000), whole()});
  const auto outcome = trial.run();
  CHECK(outcome.state == DownloadState::must_restart);
  CHECK_FALSE(outcome.restart_reason.empty());
  CHECK(trial.sink.text.size() == 2000);
  CHECK(trial.has_nothing());
}

TEST_CASE("download: answers that do not fit on ask for a restart") {
  auto other_tag = rest_from(2000);
  other_tag.head.etag = "\"v2\"";
  auto other_start = rest_from(2000);
  other_start.head.content_range_start = 1999;
  auto no_start = rest_from(2000);
  no_start.head.content_range_start.reset();
  auto other_total = rest_from(2000);
  other_total.head.content_range_total = 4001;
  for (const auto& second :
       {other_tag, other_start, no_start, other_total, answer(416), answer(412)}) {
    Trial trial({cut_after(2000), second});
    CHECK(trial.run().state == DownloadState::must_restart);
    CHECK(trial.sink.text.size() == 2000);
    CHECK(trial.has_nothing());
  }
}

TEST_CASE("download: without a strong tag nothing is resumed and nothing kept") {
  for (const std::string tag : {"W/\"v1\"", "", "v1", "\"a\nb\""}) {
    CAPTURE(tag);
    ScriptedAnswer cut = cut_after(2000);
    cut.head.etag = tag;
    cut.head.last_modified = "Sun, 06 Nov 1994 08:49:37 GMT";
    Trial trial({cut});
    CHECK(trial.run().state == DownloadState::must_restart);
    CHECK(trial.client.requests.size() == 1);
    CHECK(trial.clock.slept() > std::chrono::milliseconds(0));
    CHECK(trial.has_nothing());
  }
}

TEST_CASE("download: a break before the first byte is simply tried again") {
  ScriptedAnswer cut = cut_after(0);
  cut.head.etag.clear();
  cut.pieces.clear();
  Trial trial({broken(TransferProblem::connect), cut, whole()});
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
}

TEST_CASE("download: a break after the last byte does no harm") {
  Trial trial({cut_after(4000)});
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
}

TEST_CASE("download: bodies that end early are resumed to the end of patience") {
  ScriptedAnswer shorter = whole();
  shorter.head.content_length.reset();
  shorter.pieces = {archive().substr(0, 3000)};
  auto nothing = rest_from(3000);
  nothing.pieces.clear();
  Trial trial({shorter, nothing, nothing, nothing, nothing, nothing});
  const auto outcome = trial.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->problem == TransferProblem::truncated);
  CHECK(outcome.failure->error.kind == gov::ErrorKind::network);
  CHECK(outcome.failure->error.because.back() == "gave up after 5 attempts");
  CHECK(trial.client.requests.size() == 5);
  CHECK(trial.has_partial());
}

TEST_CASE("download: a partial of an earlier call comes from disk first") {
  Trial trial({rest_from(1800)});
  leave_partial(trial, 1800, 4000);
  const auto outcome = trial.run();
  CHECK(outcome.state == DownloadState::complete);
  CHECK(outcome.reused == 1800);
  CHECK(trial.sink.text == archive());
  CHECK(trial.client.sent(0, "Range") == "bytes=1800-");
}

TEST_CASE("download: a whole partial needs no server") {
  Trial trial({});
  leave_partial(trial, 4000, 4000);
  const auto outcome = trial.run();
  CHECK(outcome.state == DownloadState::complete);
  CHECK(outcome.reused == 4000);
  CHECK(trial.client.requests.empty());
}

TEST_CASE("download: a partial of something else is thrown away") {
  Trial other_size({whole()});
  leave_partial(other_size, 1800, 5000);
  CHECK(other_size.run().reused == 0);
  CHECK(other_size.sink.text == archive());

  Trial other_url({whole()});
  other_url.request.url = "https://h/y.tar.gz";
  leave_partial(other_url, 1800, 4000);
  CHECK(other_url.run().reused == 0);

  Trial garbage({whole()});
  leave_partial(garbage, 1800, 4000);
  REQUIRE(gov::write_file_atomically(garbage.dir / "part.meta", "\x01garbage"));
  const auto outcome = garbage.run();
  CHECK(outcome.state == DownloadState::complete);
  CHECK(outcome.reused == 0);
  CHECK(garbage.sink.text == archive());
}

TEST_CASE("download: a changed file after a replay asks for a restart") {
  Trial trial({whole()});
  leave_partial(trial, 1800, 4000);
  const auto outcome = trial.run();
  CHECK(outcome.state == DownloadState::must_restart);
  CHECK(trial.has_nothing());
}

TEST_CASE("download: without a place for a partial it resumes all the same") {
  Trial trial({cut_after(2000), rest_from(2000)});
  trial.request.partial_path.reset();
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
  CHECK(trial.has_nothing());
}
