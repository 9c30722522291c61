// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include "commands/network_access.hpp"
#include "commands/session.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// Makes a plan from the known releases.
using Planner = std::function<Planned(const ReleaseList&)>;

/// Reads the catalog only as fresh as needed. Warns when the list may be old.
class CatalogReader {
 public:
  /// `session` must outlive this.
  explicit CatalogReader(Session& session);

  /// Plans with the known releases; if they are not enough, with the server's current list.
  [[nodiscard]] Result<InstallPlan> plan(Freshness first, const Planner& planner);

  /// The plan for a request without a name in it. An installed version needs neither the list of
  /// releases nor the network.
  [[nodiscard]] Result<InstallPlan> plan_request(const VersionRequest& request,
                                                 const std::optional<Checksum>& expect);

  /// Is a published digest for exactly this version known without asking the server?
  [[nodiscard]] Result<bool> knows(const VersionRequest& request);

 private:
  Result<Catalog> open(Freshness freshness);
  void tell(const Catalog& catalog);

  Session& session_;
  std::unique_ptr<HttpClient> client_;
};

/// The platform that the request names, else this machine's own.
[[nodiscard]] Platform platform_of(const Session& session, const VersionRequest& request);

}  // namespace gov
