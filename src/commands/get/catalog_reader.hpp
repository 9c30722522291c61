// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include "commands/network_access.hpp"
#include "commands/session.hpp"
#include "install/install_plan.hpp"

namespace gov {

/// Makes a plan from the releases that are known.
using Planner = std::function<Planned(const ReleaseList&)>;

/// Asks for the catalog as freshly as needed, no more. Says when the list may be old.
class CatalogReader {
 public:
  /// `session` must outlive this.
  explicit CatalogReader(Session& session);

  /// Plans with what is known already; if that is not enough, with what the server says now.
  [[nodiscard]] Result<InstallPlan> plan(Freshness first, const Planner& planner);

  /// The plan for a request that holds no name. A version that is installed already needs no list
  /// of releases, and so no network.
  [[nodiscard]] Result<InstallPlan> plan_request(const VersionRequest& request,
                                                 const std::optional<Checksum>& expect);

  /// Is there a published digest for exactly this, as far as can be told without asking?
  [[nodiscard]] Result<bool> knows(const VersionRequest& request);

 private:
  Result<Catalog> open(Freshness freshness);
  void tell(const Catalog& catalog);

  Session& session_;
  std::unique_ptr<HttpClient> client_;
};

/// The platform that a request is for where nothing but itself decides.
[[nodiscard]] Platform platform_of(const Session& session, const VersionRequest& request);

}  // namespace gov
