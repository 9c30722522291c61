// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include "base/file.hpp"
#include "fetch/download.hpp"
#include "fetch/partial_file.hpp"
#include "scripted_http_client.hpp"
#include "support/temp_dir.hpp"

// What the tests of download() share: one download of a small archive, with everything around it.

namespace gov_test {

inline constexpr const char* kUrl = "https://me:secret@h/x.tar.gz";

/// 4000 bytes that start like a gzip file.
inline std::string archive() {
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
    request.max_bytes = 1'000'000;
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

  TempDir dir;
  ScriptedHttpClient client;
  gov::DownloadRequest request;
  StringSink sink;
  FakeClock clock;
  gov::TransferWatch watch;
};

inline ScriptedAnswer whole(const std::string& bytes = archive()) {
  auto scripted = answer(200, {bytes.substr(0, 1500), bytes.substr(1500)});
  scripted.head.etag = "\"v1\"";
  scripted.head.content_length = bytes.size();
  return scripted;
}

inline ScriptedAnswer cut_after(std::size_t count) {
  ScriptedAnswer scripted = whole();
  scripted.pieces = {archive().substr(0, count)};
  scripted.breaks_with = gov::TransferProblem::broken_connection;
  return scripted;
}

inline ScriptedAnswer rest_from(std::size_t offset) {
  auto scripted = answer(206, {archive().substr(offset)});
  scripted.head.etag = "\"v1\"";
  scripted.head.content_range_start = offset;
  scripted.head.content_range_total = archive().size();
  return scripted;
}

inline void leave_partial(const Trial& trial, std::size_t count, std::uint64_t total) {
  const gov::PartialNote note{"https://h/x.tar.gz", "\"v1\"", total};
  auto partial = gov::PartialFile::create(trial.dir / "part", note);
  REQUIRE(partial);
  const std::string start = archive().substr(0, count);
  REQUIRE(partial->append(std::as_bytes(std::span(start))));
}

}  // namespace gov_test
