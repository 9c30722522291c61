// SPDX-License-Identifier: MIT
#include "commands/get/published.hpp"

#include "base/interruption.hpp"
#include "commands/network_access.hpp"
#include "golang/listing.hpp"
#include "golang/request_words.hpp"

namespace gov {
namespace {

/// A list that may be old, or comes from another index than the one in use, settles nothing.
bool is_settled(const Session& session, const Catalog& catalog, Listing listing) {
  if (!catalog.note) return true;
  return listing == Listing::not_published &&
         is_official_index(session.settings.settings.index_url);
}

}  // namespace

CommandResult run_published(Session& session, const PublishedOptions& options) {
  remember_interruptions();
  GOV_TRY_ASSIGN(const VersionRequest request, parse_request(options.request));
  CatalogSettings settings = catalog_settings(session);
  // This is only a query: no retries for an index that does not answer at once.
  settings.retry.max_attempts = 1;
  const auto client = make_http_client(session);
  const auto catalog = open_catalog(settings, Freshness::current, session.layout, *client,
                                    session.clock, transfer_watch(session));
  const int unanswered = exit_code(ErrorKind::network);
  if (!catalog) return unanswered;
  const Listing listing = listing_of(request, versions_of(catalog->releases));
  if (listing == Listing::listed) return kSuccess;
  return is_settled(session, *catalog, listing) ? exit_code(ErrorKind::no_such_version)
                                                : unanswered;
}

}  // namespace gov
