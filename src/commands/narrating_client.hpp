// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "base/clock.hpp"
#include "fetch/http_client.hpp"
#include "report/reporter.hpp"

namespace gov {

/// A client that reports each request, its response and its duration as details (--verbose).
/// Secrets in URLs are left out. The reporter must outlive the client.
[[nodiscard]] std::unique_ptr<HttpClient> narrating_client(std::unique_ptr<HttpClient> client,
                                                           Reporter& reporter, Clock clock);

}  // namespace gov
