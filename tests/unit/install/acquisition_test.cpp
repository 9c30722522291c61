// SPDX-License-Identifier: MIT
#include "install/acquisition.hpp"

#include <dirent.h>

#include <algorithm>
#include <atomic>
#include <mutex>

#include "base/directory_stream.hpp"
#include "base/file_lock.hpp"
#include "install_trial.hpp"
#include "verify/openpgp.hpp"

using gov::AcquireFailure;
using gov::ErrorKind;
using gov_test::InstallTrial;
using Requests = std::vector<std::string>;

namespace {

const std::string kMirrorSource = "https://mirror.example/{file}";  // NOLINT: test data

std::string with_a_flipped_bit(std::string bytes) {
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  return bytes;
}

/// No place that gov asks has a signature.
void serve_without_signatures(InstallTrial& trial) {
  for (const char* archive : {InstallTrial::kOfficial, InstallTrial::kMirror})
    trial.servers.served[std::string(archive) + ".asc"] = {.body = "", .status = 404};
}

/// For several threads, also for those that may open nothing.
class WatchedDirectory {
 public:
  explicit WatchedDirectory(std::string path)
      : path_(std::move(path)), directory_(::opendir(path_.c_str())) {
    REQUIRE(directory_);
  }
  [[nodiscard]] bool is_empty() {
    const std::scoped_lock lock(one_at_a_time_);
    ::rewinddir(directory_.get());
    return gov::names_in(directory_.get(), path_).value().empty();
  }

 private:
  std::string path_;
  gov::DirectoryStream directory_;
  std::mutex one_at_a_time_;
};

std::size_t count_of_signature_requests(const InstallTrial& trial) {
  const Requests& requests = trial.servers.requests;
  return static_cast<std::size_t>(
      std::count_if(requests.begin(), requests.end(),
                    [](const std::string& url) { return url.ends_with(".asc"); }));
}

}  // namespace

TEST_CASE("acquisition: the first source that has the archive is used, and no other is asked") {
  InstallTrial trial;
  const auto acquired = trial.acquire({"official", kMirrorSource});
  REQUIRE(acquired);
  CHECK(acquired->origin == InstallTrial::kOfficial);
  CHECK(acquired->archive_bytes == trial.archive.size());
  CHECK(gov::is_regular_file(acquired->staging.path() + "/bin/go"));
  CHECK(acquired->archive.manifest.find(" bin/go\n") != std::string::npos);
  CHECK(trial.servers.requests == Requests{InstallTrial::kOfficial});
  CHECK_FALSE(trial.has_partial());
}

TEST_CASE("acquisition: what lies between here and the bytes moves on to the next source") {
  for (const int status : {403, 404, 500}) {
    CAPTURE(status);
    InstallTrial trial;
    trial.servers.served[InstallTrial::kOfficial].status = status;
    const auto acquired = trial.acquire({"official", "dir:/nonexistent", kMirrorSource});
    REQUIRE(acquired);
    CHECK(acquired->origin == InstallTrial::kMirror);
  }
  InstallTrial unreachable;
  unreachable.servers.served.erase(InstallTrial::kOfficial);
  CHECK(unreachable.acquire({"official", kMirrorSource}));
}

TEST_CASE("acquisition: without any source left, each says why") {
  InstallTrial trial;
  trial.servers.served.clear();
  const auto failed = trial.acquire({"official", "dir:/nonexistent", kMirrorSource});
  REQUIRE_FALSE(failed);
  CHECK(failed.error().cause == AcquireFailure::Cause::no_source_has_it);
  CHECK(failed.error().kind == ErrorKind::network);
  const std::string reasons = gov::join(failed.error().because, "\n");
  CHECK(failed.error().what.find("index.example") != std::string::npos);
  CHECK(reasons.find("/nonexistent/go1.99.1.linux-amd64.tar.gz") != std::string::npos);
  CHECK(reasons.find("mirror.example") != std::string::npos);
  CHECK(trial.has_no_trace());

  const auto none = trial.acquire({});
  REQUIRE_FALSE(none);
  CHECK(none.error().cause == AcquireFailure::Cause::other);
}

TEST_CASE("acquisition: other bytes than the published ones end it, whoever sends them") {
  for (const std::string& source : {std::string("official"), kMirrorSource}) {
    CAPTURE(source);
    InstallTrial trial;
    for (auto& [url, served] : trial.servers.served) served.body = with_a_flipped_bit(served.body);
    const auto failed = trial.acquire({source, "dir:/nonexistent"});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::integrity);
    CHECK(failed.error().cause == AcquireFailure::Cause::other);
    CHECK(trial.servers.requests.size() == 1);
    CHECK(trial.has_no_trace());
    // It would be replayed, and be wrong, for ever.
    CHECK_FALSE(trial.has_partial());
  }
}

TEST_CASE("acquisition: only a trusted origin is unpacked before its digest is known") {
  // The stages that progress shows tell one way from the other: "unpacking" comes before the
  // archive is complete, or a file is made for it first.
  InstallTrial trial;
  WatchedDirectory staging(trial.layout.staging());
  std::atomic<bool> has_tree = false;
  std::atomic<bool> has_tree_before_proof = false;
  trial.is_cancelled = [&] {
    has_tree = has_tree || !staging.is_empty();
    return false;
  };
  REQUIRE(trial.acquire({"official"}));
  CHECK(has_tree);

  has_tree = false;
  InstallTrial mirrored;
  WatchedDirectory mirrored_staging(mirrored.layout.staging());
  mirrored.servers.served[InstallTrial::kMirror].breaks_after = 1000;
  mirrored.is_cancelled = [&] {
    const bool is_received = mirrored.servers.request_count > 1;
    has_tree_before_proof = has_tree_before_proof || (!is_received && !mirrored_staging.is_empty());
    return false;
  };
  REQUIRE(mirrored.acquire({kMirrorSource}));
  CHECK_FALSE(has_tree_before_proof);
}

TEST_CASE("acquisition: an origin that redirects elsewhere is proved first, too") {
  InstallTrial trial;
  trial.servers.served[InstallTrial::kOfficial].answered_by = "https://cdn.example/x.tar.gz";
  const auto acquired = trial.acquire({"official"});
  REQUIRE(acquired);
  CHECK(acquired->origin == "https://cdn.example/x.tar.gz");
  // Refused by its head, and asked for once more.
  CHECK(trial.servers.requests.size() == 2);

  trial.servers.served[InstallTrial::kOfficial].body = with_a_flipped_bit(trial.archive);
  CHECK(trial.acquire({"official"}).error().kind == ErrorKind::integrity);
}

TEST_CASE("acquisition: a transfer that breaks is taken up where it broke") {
  for (const std::string& source : {std::string("official"), kMirrorSource}) {
    CAPTURE(source);
    InstallTrial trial;
    for (auto& [url, served] : trial.servers.served) served.breaks_after = 100'000;
    const auto acquired = trial.acquire({source});
    REQUIRE(acquired);
    CHECK(acquired->archive_bytes == trial.archive.size());
    CHECK(trial.servers.requests.size() == 2);
    CHECK_FALSE(trial.has_partial());
  }
}

TEST_CASE("acquisition: a download that was stopped goes on in the next run") {
  InstallTrial trial;
  trial.servers.served[InstallTrial::kOfficial].breaks_after = 150'000;
  trial.is_cancelled = [&] { return trial.clock.slept().count() > 0; };
  const auto stopped = trial.acquire();
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().kind == ErrorKind::interrupted);
  CHECK(trial.has_partial());
  CHECK(trial.has_no_trace());

  trial.is_cancelled = {};
  REQUIRE(trial.acquire());
  REQUIRE_FALSE(trial.reporter.details.empty());
  CHECK(trial.reporter.details.back().find("resumed after 150.0 kB") != std::string::npos);
  CHECK_FALSE(trial.has_partial());
}

TEST_CASE("acquisition: without a cache, or with one in use, everything works but the resume") {
  InstallTrial trial;
  REQUIRE(gov::write_file_atomically(trial.dir / "cache", "a file"));
  CHECK(trial.acquire());

  InstallTrial shared;
  REQUIRE(gov::make_directories(shared.layout.partial_downloads(), 0700));
  const std::string partial =
      shared.layout.partial_downloads() + "/" + gov::sha256_hex(shared.archive) + ".partial";
  const auto other = gov::FileLock::try_acquire(partial + ".lock");
  REQUIRE(other);
  CHECK(shared.acquire());
  CHECK_FALSE(gov::status_of_link(partial));
  CHECK(gov::status_of_link(partial + ".lock"));
}

TEST_CASE("acquisition: offline, only files are sources") {
  InstallTrial trial;
  REQUIRE(gov::make_directories(trial.dir / "archives"));
  auto job = trial.job({"official", "dir:" + (trial.dir / "archives")});
  job.is_offline = true;
  auto progress = trial.reporter.progress().begin("go1.99.1", 0);
  CHECK(gov::acquire(job, trial.plan(), progress).error().kind == ErrorKind::network);
  const std::string file = trial.dir / "archives/go1.99.1.linux-amd64.tar.gz";
  REQUIRE(gov::write_file_atomically(file, trial.archive));
  const auto acquired = gov::acquire(job, trial.plan(), progress);
  REQUIRE(acquired);
  CHECK(acquired->origin == file);
  CHECK(trial.servers.requests.empty());
}

TEST_CASE("acquisition: an archive that is damaged where its digest is right is refused") {
  InstallTrial trial(gov_test::trial_archive().substr(0, 150'000));
  const auto failed = trial.acquire();
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == ErrorKind::integrity);
  CHECK(trial.has_no_trace());
  CHECK_FALSE(trial.has_partial());
}

TEST_CASE(
    "acquisition: each way to the bytes asks for the signature once, and says what came of it") {
  if (!gov::can_check_signatures()) return;
  using Verdict = gov::RecordedSignature::Verdict;
  InstallTrial trial;
  trial.signature = gov::ProofPolicy::prefer;
  serve_without_signatures(trial);
  const std::string file = trial.dir / "go1.99.1.linux-amd64.tar.gz";
  REQUIRE(gov::write_file_atomically(file, trial.archive));
  for (const std::string& source :
       {std::string("official"), kMirrorSource, "dir:" + trial.dir.path()}) {
    CAPTURE(source);
    trial.servers.requests.clear();
    const auto acquired = trial.acquire({source});
    REQUIRE(acquired);
    CHECK(acquired->signature.verdict == Verdict::missing);
    // Beside the archive, and where the official one is.
    CHECK(count_of_signature_requests(trial) == (source == kMirrorSource ? 2 : 1));
  }
  // An origin that redirects elsewhere is asked for the archive twice, but not for the signature.
  trial.servers.served[InstallTrial::kOfficial].answered_by = "https://cdn.example/x.tar.gz";
  trial.servers.requests.clear();
  REQUIRE(trial.acquire({"official"}));
  CHECK(count_of_signature_requests(trial) == 1);
}

TEST_CASE("acquisition: a signature that is required and missing ends it, and the bytes are kept") {
  if (!gov::can_check_signatures()) return;
  for (const std::string& source : {std::string("official"), kMirrorSource}) {
    CAPTURE(source);
    InstallTrial trial;
    trial.signature = gov::ProofPolicy::require;
    serve_without_signatures(trial);
    const auto failed = trial.acquire({source});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::integrity);
    CHECK(failed.error().cause == AcquireFailure::Cause::other);
    CHECK(trial.has_no_trace());
    // A streaming source was not asked for them yet.
    CHECK(trial.has_partial() == (source == kMirrorSource));
  }
}

TEST_CASE(
    "acquisition: what is no signature is refused on every way, also where none is required") {
  if (!gov::can_check_signatures()) return;
  InstallTrial trial;
  trial.signature = gov::ProofPolicy::prefer;
  const gov_test::Served nonsense{.body = "-----BEGIN PGP SIGNATURE-----\n\nnonsense\n"};
  for (const char* archive : {InstallTrial::kOfficial, InstallTrial::kMirror})
    trial.servers.served[std::string(archive) + ".asc"] = nonsense;
  const std::string file = trial.dir / "go1.99.1.linux-amd64.tar.gz";
  REQUIRE(gov::write_file_atomically(file, trial.archive));
  REQUIRE(gov::write_file_atomically(file + ".asc", nonsense.body));
  for (const std::string& source :
       {std::string("official"), kMirrorSource, "dir:" + trial.dir.path()}) {
    CAPTURE(source);
    const auto failed = trial.acquire({source});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::integrity);
    CHECK(trial.has_no_trace());
  }
}
