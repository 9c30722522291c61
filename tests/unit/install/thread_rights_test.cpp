// SPDX-License-Identifier: MIT
#include "install/thread_rights.hpp"

#include "install_trial.hpp"

using gov::ThreadRights;
using gov_test::InstallTrial;
using Paths = std::vector<std::string>;

TEST_CASE("thread rights: who receives writes where nothing is published yet") {
  InstallTrial trial;
  const auto rights = gov::rights_to_receive(trial.job(), trial.plan());
  const gov::Layout& layout = trial.layout;
  CHECK(rights.writable == Paths{layout.staging(), layout.state(), layout.checksum_logs(),
                                 layout.partial_downloads()});
  CHECK(rights.reading == ThreadRights::Reading::everywhere);
  CHECK(rights.network == ThreadRights::Network::client);
  // Nothing could be allowed in what is missing.
  CHECK(gov::is_directory(layout.state()));
  CHECK(gov::is_directory(layout.partial_downloads()));
}

TEST_CASE("thread rights: the cache is left alone where nothing is downloaded") {
  InstallTrial trial;
  gov::InstallPlan of_a_file = trial.plan();
  of_a_file.archive->local_file = "/srv/go1.99.1.linux-amd64.tar.gz";
  gov::InstallJob offline = trial.job();
  offline.is_offline = true;
  for (const auto& rights : {gov::rights_to_receive(trial.job(), of_a_file),
                             gov::rights_to_receive(offline, trial.plan())})
    CHECK(rights.writable.size() == 3);
  CHECK_FALSE(gov::is_directory(trial.layout.cache()));
}

TEST_CASE("thread rights: a mirror needs no store") {
  const gov_test::TempDir dir;
  const gov::Layout layout(dir / "root", dir / "cache");
  CHECK(gov::rights_to_mirror(layout, "/srv/go").writable == Paths{"/srv/go", layout.state()});
  CHECK(*gov::list_directory(dir.path()) == Paths{});
}

TEST_CASE("thread rights: who unpacks has its own folder, and nothing else") {
  const auto rights = gov::rights_to_unpack("/store/staging/go1.99.1.linux-amd64.Ab12Cd");
  CHECK(rights.writable == Paths{"/store/staging/go1.99.1.linux-amd64.Ab12Cd"});
  CHECK(rights.reading == ThreadRights::Reading::below_writable);
  CHECK(rights.network == ThreadRights::Network::none);
}
