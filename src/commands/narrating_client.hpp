// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "base/clock.hpp"
#include "fetch/http_client.hpp"
#include "report/reporter.hpp"

namespace gov {

/// A client that says, as details, what it asked for, what came, and how long that took. Secrets in
/// URLs are left out. The reporter must live as long as the client.
[[nodiscard]] std::unique_ptr<HttpClient> narrating_client(std::unique_ptr<HttpClient> client,
                                                           Reporter& reporter, Clock clock);

}  // namespace gov
