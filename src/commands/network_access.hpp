// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "catalog/catalog.hpp"
#include "commands/session.hpp"
#include "fetch/http_client.hpp"
#include "fetch/transfer_watch.hpp"

// What the commands that use the network have in common.

namespace gov {

[[nodiscard]] std::unique_ptr<HttpClient> make_http_client(const Session& session);
/// `session` must outlive them.
[[nodiscard]] CatalogSettings catalog_settings(Session& session);

/// Warns about retries, and ends the transfer when the user interrupts.
[[nodiscard]] TransferWatch transfer_watch(Session& session);

}  // namespace gov
