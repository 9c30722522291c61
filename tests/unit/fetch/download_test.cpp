// SPDX-License-Identifier: MIT
#include "fetch/download.hpp"

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "fetch/partial_file.hpp"
#include "scripted_http_client.hpp"
#include "support/temp_dir.hpp"

using gov::DownloadState;
using gov::TransferProblem;
using gov_test::answer;
using gov_test::ScriptedAnswer;
using gov_test::ScriptedHttpClient;

namespace {

constexpr const char* kUrl = "https://me:secret@h/x.tar.gz";

/// 4000 bytes that start like a gzip file.
std::string archive() {
  std::string bytes = "\x1f\x8b";
  while (bytes.size() < 4000) bytes += static_cast<char>('a' + bytes.size() % 23);
  return bytes;
}

class StringSink : public gov::ByteSink {
 public:
  gov::Result<void> write(std::span<const std::byte> bytes) override {
    if (text.size() >= fails_at) return gov::fail(gov::ErrorKind::permission, "disk full");
    text.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return {};
  }
  std::string text;
  std::size_t fails_at = std::string::npos;
};

struct Trial {
  explicit Trial(std::vector<ScriptedAnswer> answers) : client(std::move(answers)) {
    request.url = kUrl;
    request.expected_size = archive().size();
    request.partial_path = dir / "part";
  }
  gov::DownloadOutcome run() {
    return gov::download(client, request, sink, {}, clock.clock(), watch);
  }
  [[nodiscard]] bool has_partial() const {
    return gov::is_regular_file(dir / "part") && gov::is_regular_file(dir / "part.meta");
  }
  [[nodiscard]] bool has_nothing() const {
    return !gov::status_of_link(dir / "part") && !gov::status_of_link(dir / "part.meta");
  }

  gov_test::TempDir dir;
  ScriptedHttpClient client;
  gov::DownloadRequest request;
  StringSink sink;
  gov_test::FakeClock clock;
  gov::TransferWatch watch;
};

ScriptedAnswer whole(const std::string& bytes = archive()) {
  auto scripted = answer(200, {bytes.substr(0, 1500), bytes.substr(1500)});
  scripted.head.etag = "\"v1\"";
  scripted.head.content_length = bytes.size();
  return scripted;
}

ScriptedAnswer cut_after(std::size_t count) {
  ScriptedAnswer scripted = whole();
  scripted.pieces = {archive().substr(0, count)};
  scripted.breaks_with = TransferProblem::broken_connection;
  return scripted;
}

ScriptedAnswer rest_from(std::size_t offset) {
  auto scripted = answer(206, {archive().substr(offset)});
  scripted.head.etag = "\"v1\"";
  scripted.head.content_range_start = offset;
  scripted.head.content_range_total = archive().size();
  return scripted;
}

void leave_partial(const Trial& trial, std::size_t count, std::uint64_t total) {
  const gov::PartialNote note{"https://h/x.tar.gz", "\"v1\"", total};
  auto partial = gov::PartialFile::create(trial.dir / "part", note);
  REQUIRE(partial);
  const std::string start = archive().substr(0, count);
  REQUIRE(partial->append(std::as_bytes(std::span(start))));
}

}  // namespace

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
  gov::discard_partial(trial.request.partial_path);
  CHECK(trial.has_nothing());
}

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
  std::vector<ScriptedAnswer> answers{cut_after(2000)};
  for (int i = 0; i < 4; ++i) answers.push_back(gov_test::broken(TransferProblem::connect));
  auto bit = rest_from(2000);
  bit.pieces = {archive().substr(2000, 100)};
  bit.breaks_with = TransferProblem::broken_connection;
  answers.insert(answers.begin() + 4, bit);
  for (int i = 0; i < 9; ++i) answers.push_back(gov_test::broken(TransferProblem::connect));
  Trial trial(answers);
  const auto outcome = trial.run();
  CHECK(outcome.state == DownloadState::failed);
  CHECK(outcome.received == 2100);
  CHECK(trial.client.requests.size() == 4 + 1 + 4);
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
    CHECK(trial.clock.slept > std::chrono::milliseconds(0));
    CHECK(trial.has_nothing());
  }
}

TEST_CASE("download: a break before the first byte is simply tried again") {
  ScriptedAnswer cut = cut_after(0);
  cut.head.etag.clear();
  cut.pieces.clear();
  Trial trial({gov_test::broken(TransferProblem::connect), cut, whole()});
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
}

TEST_CASE("download: a break after the last byte does no harm") {
  Trial trial({cut_after(4000)});
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
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
  trial.request.expected_size = 0;
  trial.request.max_bytes = 3000;
  CHECK(trial.run().failure->error.kind == gov::ErrorKind::integrity);
  CHECK(trial.sink.text.size() <= 3000);
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

TEST_CASE("download: cancelling ends a transfer and a wait, and keeps the partial") {
  Trial during({whole()});
  during.watch.is_cancelled = [&] { return !during.sink.text.empty(); };
  const auto outcome = during.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->problem == TransferProblem::cancelled);
  CHECK(outcome.failure->error.kind == gov::ErrorKind::interrupted);
  CHECK(during.has_partial());

  Trial waiting({cut_after(2000), rest_from(2000)});
  waiting.watch.is_cancelled = [&] { return waiting.clock.slept.count() > 0; };
  CHECK(waiting.run().failure->problem == TransferProblem::cancelled);
  CHECK(waiting.client.requests.size() == 1);
}

TEST_CASE("download: Retry-After of a 503 is waited for in slices") {
  auto busy = answer(503);
  busy.head.retry_after = std::chrono::seconds(20);
  Trial trial({busy, whole()});
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.clock.slept == std::chrono::seconds(20));
  CHECK(trial.clock.longest_slice <= std::chrono::milliseconds(100));
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

TEST_CASE("download: the sink's error comes back as it is") {
  Trial trial({whole()});
  trial.sink.fails_at = 1000;
  const auto outcome = trial.run();
  REQUIRE(outcome.failure);
  CHECK(outcome.failure->problem == TransferProblem::handler);
  CHECK(outcome.failure->error.what == "disk full");
  CHECK(trial.client.requests.size() == 1);
}

TEST_CASE("download: without a place for a partial it resumes all the same") {
  Trial trial({cut_after(2000), rest_from(2000)});
  trial.request.partial_path.clear();
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
  CHECK(trial.has_nothing());
}

TEST_CASE("download: a partial that cannot be written does not stop it") {
  Trial trial({whole()});
  trial.request.partial_path = trial.dir / "no/such/directory/part";
  CHECK(trial.run().state == DownloadState::complete);
  CHECK(trial.sink.text == archive());
}
