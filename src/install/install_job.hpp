// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "fetch/http_client.hpp"
#include "golang/checksum_database_choice.hpp"
#include "golang/go_auth.hpp"
#include "golang/host.hpp"
#include "golang/proof_policy.hpp"
#include "golang/trust_anchors.hpp"
#include "install/source.hpp"
#include "report/reporter.hpp"
#include "store/layout.hpp"
#include "store/quarantine.hpp"
#include "store/shim_links.hpp"
#include "store/staging.hpp"
#include "store/toolchains.hpp"

namespace gov {

/// Everything an install needs from outside. One object serves all installs of a command, in
/// several threads at once, so everything it refers to is read-only or thread-safe.
struct InstallJob {
  const Layout& layout;
  const Stores& stores;  // the layout's own first
  ProgramFiles programs;
  Host host;
  Quarantine quarantine;
  std::vector<Source> sources;
  std::string index_url;
  ProofPolicy signature = ProofPolicy::prefer;
  ProofPolicy checksum_database = ProofPolicy::off;
  TrustAnchors anchors;
  ChecksumVariables checksum_variables;
  GoAuth go_auth;
  Durability durability = Durability::flushed;
  bool is_offline = false;
  std::string gov_version;
  Clock clock;
  std::function<std::unique_ptr<HttpClient>()> make_client;
  std::function<bool()> is_cancelled;
  Reporter& reporter;
};

}  // namespace gov
