// SPDX-License-Identifier: MIT
#pragma once

#include <doctest/doctest.h>

#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/directory.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "fetch/failure_text.hpp"
#include "install/acquisition.hpp"
#include "install/install_job.hpp"
#include "install/install_plan.hpp"
#include "store/store_access.hpp"
#include "support/go_archive.hpp"
#include "support/made_program.hpp"
#include "support/recording_reporter.hpp"
#include "support/temp_dir.hpp"
#include "unit/fetch/scripted_http_client.hpp"
#include "verify/digest.hpp"

// What the tests of installing share: a store, an archive, and servers that are not there.

namespace gov_test {

inline const gov::Platform kLinux{"linux", "amd64"};  // NOLINT: test data

/// An official-looking archive of go1.99.1 for linux/amd64, whose programs are headers.
inline std::string trial_archive(GoArchiveOptions options = {}) {
  const std::string program = made_program({.os = "linux", .arch = "amd64", .interpreter = ""});
  options.go_bytes = program;
  options.gofmt_bytes = program;
  options.tool_bytes = program;
  options.payload_files = 20;
  options.payload_bytes = 200'000;
  return make_go_archive("go1.99.1", options);
}

/// How a server that is not there answers for one URL.
struct Served {
  std::string body;
  int status = 200;
  std::string etag = "\"v1\"";
  std::optional<std::size_t> breaks_after{};  // bytes of the first answer
  std::string answered_by{};                  // where redirects lead to; empty: the URL itself
};

class PretendedServers {
 public:
  /// Several threads may ask; one at a time is answered.
  gov::HttpOutcome get(const gov::HttpRequest& request, gov::ResponseHandler& handler) {
    const std::scoped_lock lock(one_at_a_time_);
    requests.push_back(request.url);
    ++request_count;
    const auto found = served.find(request.url);
    if (found == served.end()) return failure(gov::TransferProblem::connect, request, {});
    Served& answer = found->second;
    gov::HttpHead head;
    head.status = answer.status;
    head.effective_url = answer.answered_by.empty() ? request.url : answer.answered_by;
    head.etag = answer.etag;
    const std::size_t start = resumed_at(request);
    if (answer.status != 200) return failure(gov::TransferProblem::http_status, request, head);
    head.content_length = answer.body.size() - start;
    if (start > 0) {
      head.status = 206;
      head.content_range_start = start;
      head.content_range_total = answer.body.size();
    }
    if (auto accepted = handler.on_head(head); !accepted) return refusal(accepted.error(), head);
    const std::size_t count = answer.breaks_after.value_or(answer.body.size() - start);
    const std::string piece = answer.body.substr(start, count);
    if (auto taken = handler.on_body(std::as_bytes(std::span(piece))); !taken)
      return refusal(taken.error(), head);
    if (answer.breaks_after) {
      answer.breaks_after.reset();
      return failure(gov::TransferProblem::broken_connection, request, head);
    }
    return head;
  }

  std::map<std::string, Served> served;       // by URL
  std::vector<std::string> requests;          // URLs, in the order in which they came
  std::atomic<std::size_t> request_count{0};  // of them, for who asks while a thread is answered

 private:
  std::mutex one_at_a_time_;

  static std::size_t resumed_at(const gov::HttpRequest& request) {
    for (const auto& [name, value] : request.headers) {
      if (name == "Range") return std::stoul(value.substr(std::string("bytes=").size()));
    }
    return 0;
  }
  static gov::HttpFailure refusal(gov::HttpFailure refused, const gov::HttpHead& head) {
    refused.head = head;
    return refused;
  }
  static gov::HttpFailure failure(gov::TransferProblem problem, const gov::HttpRequest& request,
                                  std::optional<gov::HttpHead> head) {
    gov::FailureFacts facts;
    facts.problem = problem;
    facts.url = request.url;
    facts.head = std::move(head);
    return gov::describe_failure(std::move(facts));
  }
};

class PretendedClient : public gov::HttpClient {
 public:
  explicit PretendedClient(PretendedServers& servers) : servers_(servers) {}
  gov::HttpOutcome get(const gov::HttpRequest& request, gov::ResponseHandler& handler) override {
    return servers_.get(request, handler);
  }

 private:
  PretendedServers& servers_;
};

/// One install of go1.99.1, with everything around it.
struct InstallTrial {
  static constexpr const char* kIndex = "https://index.example/dl/?mode=json";
  static constexpr const char* kOfficial = "https://index.example/dl/go1.99.1.linux-amd64.tar.gz";
  static constexpr const char* kMirror = "https://mirror.example/go1.99.1.linux-amd64.tar.gz";

  explicit InstallTrial(std::string bytes = trial_archive())
      : layout(dir / "root", dir / "cache"),
        stores{{layout.versions()}},
        version(*gov::Version::parse("1.99.1")),
        archive(std::move(bytes)) {
    REQUIRE(gov::prepare_store(layout));
    REQUIRE(gov::write_file_atomically(dir / "gov-shim", "shim", 0755));
    servers.served[kOfficial] = {archive};
    servers.served[kMirror] = {archive};
  }

  [[nodiscard]] gov::InstallJob job(const std::vector<std::string>& sources = {"official"}) {
    gov::Host host;
    host.platforms = {kLinux, {}};
    return gov::InstallJob{
        .layout = layout,
        .stores = stores,
        .programs = {dir / "gov", dir / "gov-shim"},
        .host = host,
        .quarantine = {},
        .sources = gov::parse_sources(sources).value(),
        .index_url = kIndex,
        .signature = signature,
        .checksum_database = checksum_database,
        .anchors = {},
        .checksum_variables = {},
        .go_auth = {},
        .durability = gov::Durability::unflushed,
        .is_offline = false,
        .gov_version = "test",
        .clock = clock.clock(),
        .make_client = [this] { return std::make_unique<PretendedClient>(servers); },
        .is_cancelled = is_cancelled,
        .reporter = reporter};
  }

  [[nodiscard]] gov::InstallPlan plan() const {
    const std::string sha256 = gov::sha256_hex(archive);
    return gov::InstallPlan{.version = version,
                            .platform = kLinux,
                            .archive = gov::PlannedArchive{
                                .artifact = {.filename = "go1.99.1.linux-amd64.tar.gz",
                                             .platform = kLinux,
                                             .size = archive.size(),
                                             .sha256 = sha256},
                                .expected = gov::Checksum{gov::DigestAlgorithm::sha256, sha256}}};
  }

  [[nodiscard]] auto acquire(const std::vector<std::string>& sources = {"official"}) {
    auto progress = reporter.progress().begin("go1.99.1", 0);
    return gov::acquire(job(sources), plan(), progress);
  }

  [[nodiscard]] std::string goroot() const { return layout.toolchain(version, kLinux); }
  [[nodiscard]] bool has_no_trace() const {
    return is_empty(layout.versions()) && is_empty(layout.staging()) && is_empty(layout.records());
  }
  [[nodiscard]] bool has_partial() const { return !is_empty(layout.partial_downloads()); }
  static bool is_empty(const std::string& directory) {
    return gov::list_directory(directory).value().empty();
  }

  TempDir dir;
  gov::Layout layout;
  gov::Stores stores;
  gov::Version version;
  std::string archive;
  PretendedServers servers;
  RecordingReporter reporter;
  FakeClock clock;
  std::function<bool()> is_cancelled;
  // Nobody signs what tests make.
  gov::ProofPolicy signature = gov::ProofPolicy::off;
  gov::ProofPolicy checksum_database = gov::ProofPolicy::off;
};

}  // namespace gov_test
